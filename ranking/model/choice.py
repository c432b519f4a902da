"""Which ranker answers: the promoted model where there is a sound one, else fusion."""

import logging
from pathlib import Path

from ranking.fusion import FUSION, ReciprocalRank
from ranking.model.manifest import ModelError
from ranking.ranker import Ranker

log = logging.getLogger(__name__)


class StandIn(ReciprocalRank):
    """Fusion in the place of a promoted model that cannot be used, which a search tells."""


STAND_IN = StandIn()


def chosen_ranker(folder: Path) -> Ranker:
    """The model promoted in `folder` (see `ranking/model/promoted.py`); fusion where there is
    none, and where it cannot be loaded or trusted STAND_IN: that is logged, and never stops a
    process."""
    from ranking.model.promoted import promoted

    try:
        return promoted(folder) or FUSION
    except Exception as error:
        trace = not isinstance(error, ModelError)
        log.error("the promoted model is not used: %s", error, exc_info=trace)
        return STAND_IN
