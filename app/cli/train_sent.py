"""`pinwheel train --background`: the training as a task, its judgments uploaded first."""

import re
from dataclasses import dataclass
from pathlib import Path

from app import tasks
from app.evaluation.goldens import keep_goldens
from app.judging.names import are_kept, told_to_task
from app.judging.sets import Upload, take_in
from app.services import Services
from ranking.evaluation.judgments import JudgmentsError
from ranking.evaluation.reading import CSV, form_of
from ranking.utf8 import decoded, lines_of


@dataclass(frozen=True)
class Given:
    """What the command was told: `judgments` is a file, `collected` or `stored:NAME`."""

    catalogue: str
    judgments: Path | None
    made_beside: bool
    promote: bool
    goldens: Path | None
    topics: Path | None


def sent(given: Given, own: Services) -> dict[str, object]:
    """The started task. A file of judgments is kept under its own name, goldens beside those there
    are.

    Raises JudgmentsError, GoldensError, TasksDown, EngineDown and OSError; nothing runs then.
    """
    if given.topics:
        raise JudgmentsError("--topics cannot be sent: write one CSV of query, item and rating")
    if given.goldens:
        keep_goldens(given.catalogue, lines_of(given.goldens).read(), own, merge=True)
    arguments = {
        "catalogue": given.catalogue,
        "judgments": _kept(given.judgments, given.catalogue, own) if given.judgments else None,
        "made_beside": given.made_beside and given.judgments is not None,
        "promote": given.promote,
    }
    task = tasks.start("train", arguments)
    return {"task": task, "judgments": arguments["judgments"], "ask": f"/v1/tasks/{task}"}


def _kept(judgments: Path, catalogue: str, own: Services) -> str:
    if are_kept(named := str(judgments)):
        return told_to_task(named)
    name = re.sub(r"[^a-z0-9]+", "-", judgments.stem.lower()).strip("-")[:40] or CSV
    text = decoded(judgments.read_bytes(), str(judgments))
    take_in(catalogue, Upload(name, text, form_of(judgments)), own)
    return name
