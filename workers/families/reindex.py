"""A catalogue's index made anew, or the previous one brought back."""

from dataclasses import asdict
from typing import Any

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
        """`catalogue`, `rollback`."""
        tell = Reporter(self, "items")

        def report(now: Progress) -> None:
            tell(now.phase, now.done, now.total or None)

        way = roll_back if arguments["rollback"] else reindex
        return asdict(way(services(), arguments["catalogue"], report, self.request.id))
