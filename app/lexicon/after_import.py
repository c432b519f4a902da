"""A catalogue's words learned as soon as its items are there: its first query is read by them."""

import logging

from app.intake.report import ImportReport
from app.lexicon.build import Watch, build
from app.services import Services
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.errors import EngineDown, IndexMissing
from opensearch.names import alias

log = logging.getLogger(__name__)


def learn_after(
    report: ImportReport, services: Services, watch: Watch = lambda _done, _total: None
) -> ImportReport:
    """Learn the catalogue's lexicon where items were written; the report, with a note of it.

    The items are in either way: a failure is a note with the remedy.
    """
    name = report.catalogue
    if report.dry_run or not report.written:
        return report
    try:
        gone = {"ignore_unavailable": "true"}  # deleted meanwhile: told by `build`
        services.client.indices.refresh(index=alias(name), params=gone)
        learned = build(name, services, watch)
        note = f"learned {learned.words:,} words and {learned.values:,} values of it"
    except Exception as error:
        trace = not isinstance(error, (UnknownCatalogue, IndexMissing, EngineDown))
        log.error("the lexicon of %s was not learned: %s", name, error, exc_info=trace)
        note = f"its words could not be learned ({error}): run `pinwheel lexicon {name}`"
    return report.model_copy(update={"notes": (*report.notes, note)})
