"""A catalogue's lexicon learned anew."""

from functools import partial
from typing import Any

from app.lexicon.build import build
from app.services import services
from app.tasks.broker import task_name
from workers.progress import Reporter
from workers.work import Work


class Lexicon(Work):
    """The lexicon before serves until the new one is whole."""

    name = task_name("lexicon")

    def work(self, **arguments: Any) -> dict[str, Any]:
        """`catalogue`."""
        watch = partial(Reporter(self, "items"), "learning")
        return build(arguments["catalogue"], services(), watch).model_dump()
