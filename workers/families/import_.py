"""A source from the inbox into a catalogue that exists."""

from functools import partial
from typing import Any

from app.intake.importing import Options, import_source
from app.intake.inbox import open_in_inbox
from app.intake.report import ImportProgress
from app.intake.target import open_target
from app.lexicon.after_import import learn_after
from app.services import services
from app.tasks import state
from app.tasks.broker import task_name
from workers.progress import Reporter
from workers.work import Work


class Import(Work):
    """Goes on at its checkpoint when it is run again."""

    name = task_name("import")

    def work(self, **arguments: Any) -> dict[str, Any]:
        """`catalogue`, `source` (a path below the inbox), `restart`."""
        using = services()
        source = open_in_inbox(using.settings.home, arguments["source"])
        catalogue = using.catalogues.latest(arguments["catalogue"])
        target = open_target(catalogue, using.catalogues.yaml(catalogue.name), using)
        report_progress = Reporter(self, "bytes" if source.path.is_file() else "files")

        def watch(now: ImportProgress) -> None:
            report_progress("importing", now.position, now.total)

        # Begun anew once, when it was asked: a run after a kill or an outage goes on with that.
        restart = arguments["restart"]
        since = int(state(self.request.id).asked_at.timestamp() * 1e6) if restart else 0
        options = Options(using.settings.home, since)
        report = import_source(source, catalogue, target, options, watch)
        return learn_after(report, using, partial(Reporter(self, "items"), "learning")).model_dump()
