"""The way of an imported row: source, item, vector, engine; each stage while the others work."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from app.intake.ahead import ahead
from app.intake.checkpoint import Checkpoint
from app.intake.ledger import Ledger, Settled
from app.intake.media import Media
from app.intake.prepare import BATCH, Documents, Prepare
from app.intake.rejects import Rejects
from app.intake.report import ImportProgress, ImportReport
from app.intake.rows import Read, Rows
from app.intake.seen import Seen
from app.intake.sources import Source
from app.intake.tally import Tally
from app.intake.trail import Trail, Way
from opensearch.catalogue.schema import Catalogue
from opensearch.indexing.operations import Operation, Outcome

Watch = Callable[[ImportProgress], None]
Batch = tuple[Read, ...]


@dataclass(frozen=True)
class Target:
    """Where items go: how they become documents, and who writes them in order."""

    documents: Documents
    write: Callable[[Iterable[Operation]], Iterator[Outcome]]


@dataclass(frozen=True)
class Options:
    """`home` is the settings'; an import begun before `since`, in microseconds since the epoch, is
    not gone on with; `rejects` names their file."""

    home: Path
    since: int = 0
    rejects: Path | None = None


def import_source(
    source: Source,
    catalogue: Catalogue,
    target: Target | None,
    options: Options,
    watch: Watch = lambda _: None,
) -> ImportReport:
    """Import every row of `source`, or go on where an interrupted import of it stopped.

    Memory does not grow with the source. All writes carry one version, the import's beginning: what
    is written meanwhile by others stays, and a row written twice is one. Without a `target` it is a
    dry run: all checks, nothing written but the rejects.

    Raises SourceError where the source cannot be read on, EngineDown where the engine does not come
    back; both leave a checkpoint.
    """
    began, dry = time.monotonic(), target is None
    way: Way = "dry run" if dry else "import"
    trail = Trail.of(options.home, source.path, catalogue, options.rejects, way)
    now = time.time_ns() // 1000
    start = trail.start(now, since=now if dry else options.since)
    media = Media(options.home, catalogue.name, keep=not dry)
    with (
        Seen(trail.seen, anew=not start.line) as seen,
        Rejects(trail.rejects, start.rejects_offset) as rejects,
    ):
        tally = Tally(start, rejects, trail.checkpoint)
        rows = Rows(source, catalogue, media, seen)
        batches = ahead(_batches(rows.read(start.line), seen))
        _follow(_settled(batches, target, start.version), tally, source, watch)
    trail.ended()
    how = {
        "dry_run": dry,
        "resumed_after": start.line or None,
        "seconds": round(time.monotonic() - began, 2),
        "notes": (*source.notes, *rejects.notes, *rows.left_out.notes),
    }
    return _report(source, catalogue, trail, tally.reached).model_copy(update=how)


def _report(
    source: Source, catalogue: Catalogue, trail: Trail, reached: Checkpoint
) -> ImportReport:
    return ImportReport(
        source=str(source.path),
        kind=source.kind,
        catalogue=catalogue.name,
        written=reached.written,
        superseded=reached.superseded,
        rejected=reached.rejected,
        rejects=str(trail.rejects) if reached.rejected else None,
    )


def _batches(reads: Iterator[Read], seen: Seen) -> Iterator[Batch]:
    """Batches whose ids are kept before they are passed on."""
    while batch := tuple(islice(reads, BATCH)):
        seen.keep()
        yield batch


def _settled(batches: Iterator[Batch], target: Target | None, version: int) -> Iterator[Settled]:
    """Every row, in order, once the engine has acknowledged it."""
    if target is None:
        return ((read, None) for read in chain.from_iterable(batches))
    ledger = Ledger()
    prepared = ahead(Prepare(target.documents, version).prepared(batches))
    operations = ledger.operations(chain.from_iterable(prepared))
    return ledger.settle(target.write(operations))


def _follow(settled: Iterator[Settled], tally: Tally, source: Source, watch: Watch) -> None:
    """Count the rows; however it ends, the checkpoint holds what was settled."""
    try:
        for read, outcome in settled:
            if tally.count(read, outcome):
                watch(tally.progress(source.total))
    finally:
        tally.save()
    watch(tally.progress(source.total))
