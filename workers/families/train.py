"""A catalogue's model made anew, by people's judgments or from the catalogue alone."""

from pathlib import Path
from typing import Any

from app.evaluation.source import Source, judged
from app.judging.names import told_by_task
from app.services import Services, services
from app.tasks.broker import task_name
from app.training.train import Asked, train
from ranking.evaluation.judgments import Judgments
from workers.progress import Reporter
from workers.work import Work


class Train(Work):
    """Where it fails, or is not surely better, what ranks now goes on ranking."""

    name = task_name("train")

    def work(self, **arguments: Any) -> dict[str, Any]:
        """`catalogue`, `judgments` (None: made up), `made_beside`, `promote`."""
        using, name = services(), arguments["catalogue"]
        using.lexicons.refresh(name)  # the first query is read as the last one is
        asked = Asked(
            name,
            _judged(arguments.get("judgments"), name, using),
            promote=arguments.get("promote", True),
            made_beside=arguments.get("made_beside", False),
        )
        return train(asked, using, Reporter(self, "queries")).model_dump()


def _judged(named: str | None, catalogue: str, using: Services) -> Judgments | None:
    if named is None:
        return None
    return judged(Source(Path(told_by_task(named))), catalogue, using)
