"""A catalogue's lexicon learned anew."""

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
        report_progress = Reporter(self, "items")

        def watch(done: int, total: int) -> None:
            report_progress("learning", done, total)

        return build(arguments["catalogue"], services(), watch).model_dump()
