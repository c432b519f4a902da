"""Which ranker answers: the promoted model where there is a sound one, else fusion."""

import logging
from pathlib import Path

from ranking.fusion import FUSION
from ranking.model.manifest import ModelError
from ranking.ranker import Ranker

log = logging.getLogger(__name__)


def chosen_ranker(folder: Path) -> Ranker:
    """The model promoted in `folder` (see `ranking/model/promoted.py`); fusion where there is
    none, or where it cannot be trusted: that is logged, and never stops a process."""
    from ranking.model.promoted import promoted

    try:
        return promoted(folder) or FUSION
    except ModelError as error:
        log.error("the promoted model is not used: %s", error)
        return FUSION
