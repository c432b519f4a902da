"""The files an import or a reindex from a source leaves while it runs: checkpoint, ids seen,
rejects."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Literal

from app.intake.checkpoint import Checkpoint, import_key
from app.intake.seen import forget
from opensearch.catalogue.schema import Catalogue

Way = Literal["import", "dry run", "reindex"]
TRAILS_KEPT = timedelta(days=30)  # of imports that were interrupted
SUFFIXES: dict[Way, str] = {"import": "", "dry run": "-dry", "reindex": "-reindex"}


@dataclass(frozen=True)
class Trail:
    """Where they are, below `{home}/imports`; the rejects where a person wants them."""

    checkpoint: Path
    seen: Path
    rejects: Path

    @classmethod
    def of(
        cls, home: Path, source: Path, catalogue: Catalogue, rejects: Path | None, way: Way
    ) -> "Trail":
        """One trail per source, catalogue and schema, of each way: an import that was interrupted
        is gone on with whatever was tried since."""
        key = import_key(source, catalogue) + SUFFIXES[way]
        folder = home / "imports"
        return cls(
            folder / f"{key}.checkpoint.json",
            folder / f"{key}.seen.sqlite",
            rejects or folder / f"{key}.rejects.jsonl",
        )

    def start(self, now: int, since: int = 0) -> Checkpoint:
        """Where to begin: at the checkpoint, unless there is none, it was begun before `since` or
        longer ago than deletes are remembered, or the files that belong to it are gone. Moments are
        microseconds since the epoch."""
        known = Checkpoint.load(self.checkpoint)
        oldest = max(since, now - TRAILS_KEPT // timedelta(microseconds=1))
        whole = self.seen.exists() and (self.rejects.exists() or not (known and known.rejected))
        return known if known and known.version >= oldest and whole else Checkpoint(max(now, since))

    def ended(self) -> None:
        """Leave nothing but the rejects, and those only if there are any."""
        self.checkpoint.unlink(missing_ok=True)
        forget(self.seen)
        if self.rejects.exists() and not self.rejects.stat().st_size:
            self.rejects.unlink()
