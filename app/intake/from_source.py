"""A catalogue's index made anew from a source: what the source no longer has is gone with it."""

import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from app.intake.documents import Documents
from app.intake.media import Media
from app.intake.prepare import BATCH, Prepare
from app.intake.rebuild import encoder_of, recipe_of
from app.intake.rejects import Rejects
from app.intake.rows import Read, Rows
from app.intake.seen import Seen
from app.intake.sources import Problem, Row, Source
from app.intake.trail import Trail
from app.services import Services
from opensearch.indexing.building.build import Built, build
from opensearch.indexing.building.progress import Report, silent
from opensearch.indexing.operations import Outcome, Put


@dataclass
class Filling:
    """Streams the source's items; counts and sets aside what is not taken."""

    rows: Rows
    prepare: Prepare
    rejects: Rejects
    rejected: int = 0

    def puts(self) -> Iterator[Put]:
        """The items, prepared in batches."""
        reads = self.rows.read()
        while batch := tuple(islice(reads, BATCH)):
            for made in self.prepare.prepared((batch,)):
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

    def _aside(self, read: Read) -> None:
        if isinstance(read.item, Problem):
            self._add(read.row, read.item, read.item_id)

    def _add(self, row: Row, problem: Problem, item: str | None) -> None:
        self.rejected += 1
        self.rejects.add(row, problem, item)


def reindex_from(
    services: Services, name: str, source: Source, rejects: Path | None, report: Report = silent
) -> tuple[Built, int, Path]:
    """A new index of catalogue `name`, filled from `source` instead of from the served index; how
    many rows were rejected, and the file that says why.

    What is written while it is built is kept, by its version. Raises SourceError, and as `reindex`.
    """
    catalogue = services.catalogues.latest(name)
    encoder = encoder_of(services, catalogue)
    trail = Trail.of(services.settings.home, source.path, catalogue, rejects, dry=True)
    with ExitStack() as files:
        rows = Rows(
            source,
            catalogue,
            Media(services.settings.home, name),
            files.enter_context(Seen(trail.seen, anew=True)),
        )
        # Older than every write that comes from now on, so that those hold.
        prepare = Prepare(Documents(catalogue, encoder), time.time_ns() // 1000)
        filling = Filling(rows, prepare, files.enter_context(Rejects(trail.rejects)))
        recipe = recipe_of(services, catalogue, f"from:{source.path.resolve()}", encoder)
        recipe = replace(recipe, puts=filling.puts, refused=filling.refused)
        built = build(services.client, name, recipe, report)
    trail.ended()
    return built, filling.rejected, trail.rejects
