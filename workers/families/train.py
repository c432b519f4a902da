"""A catalogue's model made anew, from the catalogue alone."""

from typing import Any

from app.services import services
from app.tasks.broker import task_name
from app.training.train import Asked, train
from workers.progress import Reporter
from workers.work import Work


class Train(Work):
    """Where it fails, or is not surely better, what ranks now goes on ranking."""

    name = task_name("train")

    def work(self, **arguments: Any) -> dict[str, Any]:
        """`catalogue`."""
        asked = Asked(arguments["catalogue"])
        return train(asked, services(), Reporter(self, "queries")).model_dump()
