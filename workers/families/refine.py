"""A catalogue's refinements made anew."""

from functools import partial
from typing import Any

from app.refine.refine import refine
from app.services import services
from app.tasks.broker import task_name
from workers.progress import Reporter
from workers.work import Work


class Refine(Work):
    """Replaces all refinements of the catalogue in one step; until then the old ones serve."""

    name = task_name("refine")

    def work(self, **arguments: Any) -> dict[str, Any]:
        """`catalogue`."""
        watch = partial(Reporter(self, "queries"), "refining")
        return refine(arguments["catalogue"], services(), watch=watch).model_dump()
