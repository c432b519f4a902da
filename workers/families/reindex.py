"""A catalogue's index made anew, from itself or a source, or the previous one brought back."""

from dataclasses import asdict
from typing import Any

from app.intake.from_source import Feed, reindex_from
from app.intake.inbox import open_in_inbox
from app.intake.rebuild import reindex, roll_back
from app.services import services
from app.tasks.broker import task_name
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
