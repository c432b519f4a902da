"""A catalogue's index made anew, from itself or a source, or the previous one brought back."""

from contextlib import suppress
from dataclasses import asdict
from typing import Any

from app.intake.from_source import Feed, reindex_from
from app.intake.inbox import open_in_inbox
from app.intake.rebuild import keep_to_index, reindex, roll_back
from app.services import services
from app.tasks import TaskFailed
from app.tasks.broker import task_name
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.connection.outage import down_means_down
from opensearch.errors import EngineDown, IndexMissing
from opensearch.indexing.building.errors import BuildUnderWay, TargetLost
from opensearch.indexing.building.progress import Progress
from workers.progress import Reporter
from workers.work import Work


class Reindex(Work):
    """Goes on with its build when it is run again, or finds that the swap had been made."""

    name = task_name("reindex")
    # The lease of a worker that died runs out; a node that died is left out of the next try.
    waits_for = (BuildUnderWay, TargetLost)

    def work(self, **arguments: Any) -> dict[str, Any]:
        """`catalogue`, `rollback`, `source` (a path below the inbox), `allow_empty`."""
        tell = Reporter(self, "items")

        def report(now: Progress) -> None:
            tell(now.phase, now.done, now.total or None)

        using, catalogue, run = services(), arguments["catalogue"], self.request.id
        if named := arguments.get("source"):  # none in a task from before there were any
            source = open_in_inbox(using.settings.home, named)
            feed = Feed(source, allow_empty=bool(arguments.get("allow_empty")))
            return asdict(reindex_from(using, catalogue, feed, report, run))
        way = roll_back if arguments["rollback"] else reindex
        return asdict(way(using, catalogue, report, run))

    def run(self, **arguments: Any) -> dict[str, Any]:
        """Puts the catalogue's file back before anybody is told that it failed."""
        try:
            return super().run(**arguments)
        except TaskFailed:
            _put_back(arguments["catalogue"])
            raise

    def on_failure(self, exc: Any, task_id: str, args: Any, kwargs: Any, einfo: Any) -> None:
        """Celery's hook: no further try follows, where it could not even begin."""
        _put_back(kwargs["catalogue"])


def _put_back(catalogue: str) -> None:
    """Whoever asked for another file need not be there any more."""
    with suppress(UnknownCatalogue, IndexMissing, EngineDown), down_means_down():
        keep_to_index(services(), catalogue)
