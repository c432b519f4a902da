"""A catalogue's index made anew from a source: what the source no longer has is gone with it."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from app.intake.documents import Documents
from app.intake.media import Media
from app.intake.prepare import BATCH, Prepare
from app.intake.rebuild import recipe_of
from app.intake.rejects import Rejects
from app.intake.rows import Read, Rows
from app.intake.seen import Seen
from app.intake.sources import Problem, Row, Source
from app.intake.trail import Trail
from app.services import Services
from opensearch.indexing.building.build import Built, build
from opensearch.indexing.building.errors import BuildFailed
from opensearch.indexing.building.progress import Report, silent
from opensearch.indexing.operations import Outcome, Put
from opensearch.indexing.verify.counts import count

FEW = 0.5  # of the items there were; with fewer, a source may have been cut short


class NothingTaken(BuildFailed):
    """A source without an item, as a failed export leaves it, would empty its catalogue."""

    def __init__(self, source: Path, rejected: int, rejects: Path) -> None:
        why = (
            f"; all {rejected:,} rows were rejected, with reasons in {rejects}" if rejected else ""
        )
        super().__init__(
            f"{source} has no item that could be taken{why}: the index that is there serves on. "
            "To empty the catalogue all the same, give --allow-empty (`allow_empty` of the task)."
        )


@dataclass(frozen=True)
class Feed:
    """A source that holds all there is to be. `rejects` is where its bad rows are set aside, if not
    among the imports' files; with `allow_empty` it may be without items."""

    source: Source
    rejects: Path | None = None
    allow_empty: bool = False


@dataclass
class Filling:
    """Streams the source's items; counts and sets aside what is not taken."""

    rows: Rows
    documents: Documents
    rejects: Rejects
    allow_empty: bool = False
    rejected: int = 0

    def puts(self, version: int) -> Iterator[Put]:
        """The items, prepared in batches, all of `version`."""
        reads, prepare = self.rows.read(), Prepare(self.documents, version)
        while batch := tuple(islice(reads, BATCH)):
            for made in prepare.prepared((batch,)):
                for read, put in made:
                    if put is None:
                        self._aside(read)
                    else:
                        yield put

    def refused(self, outcome: Outcome) -> None:
        """The engine did not take one; its row is told by its line."""
        item = outcome.operation.id
        problem = Problem(outcome.field or "item", outcome.reason, "Correct it and import it.")
        self._add(Row(self.rows.seen.line_of(item, 0), {}), problem, item)

    def filled(self, taken: int) -> None:
        """All of the source is written. Raises NothingTaken."""
        if not (taken or self.allow_empty):
            raise NothingTaken(self.rows.source.path, self.rejected, self.rejects.path)

    def _aside(self, read: Read) -> None:
        if isinstance(read.item, Problem):
            self._add(read.row, read.item, read.item_id)

    def _add(self, row: Row, problem: Problem, item: str | None) -> None:
        self.rejected += 1
        self.rejects.add(row, problem, item)


@dataclass(frozen=True)
class Filled(Built):
    """A build from a source: how many of its rows were not taken, and the file that says why."""

    rejected: int = 0
    rejects: str | None = None
    notes: tuple[str, ...] = ()


def reindex_from(
    services: Services,
    name: str,
    feed: Feed,
    report: Report = silent,
    run: str | None = None,
) -> Filled:
    """A new index of catalogue `name`, filled from `feed` instead of from the served index.

    What is written while it is built is kept, by its version; where `run`, the request, is made
    again, what was written since it was first made. Raises SourceError, NothingTaken where it
    may not be empty and is, and as `reindex`.
    """
    source, catalogue = feed.source, services.catalogues.latest(name)
    encoder = services.wanted_encoder(catalogue)
    trail = Trail.of(services.settings.home, source.path, catalogue, feed.rejects, "reindex")
    with ExitStack() as files:
        rows = Rows(
            source,
            catalogue,
            Media(services.settings.home, name),
            files.enter_context(Seen(trail.seen, anew=True)),
        )
        aside = files.enter_context(Rejects(trail.rejects))
        filling = Filling(rows, Documents(catalogue, encoder), aside, feed.allow_empty)
        recipe = recipe_of(services, catalogue, f"from:{source.path.resolve()}", encoder)
        recipe = replace(
            recipe, puts=filling.puts, refused=filling.refused, filled=filling.filled, run=run
        )
        built = build(services.client, name, recipe, report)
    trail.ended()
    where = str(trail.rejects) if filling.rejected else None
    notes = (*_notes(services, built), *aside.notes)
    return Filled(**vars(built), rejected=filling.rejected, rejects=where, notes=notes)


def _notes(services: Services, built: Built) -> Iterator[str]:
    before = count(services.client, built.previous) if built.previous else 0
    if built.items < FEW * before:
        yield (
            f"there were {before:,} items before; were they not meant to go, bring them back by "
            f"`pinwheel reindex {built.catalogue} --rollback`"
        )
