"""What is known of a catalogue's builds: the one under way, and the last that ended well."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

Positions = dict[int, int]  # sequence number by shard: everything up to it has been read


class Phase(StrEnum):
    """How far a build is. Only while `switching` may the served index be blocked for writing."""

    PREPARING = "preparing"
    STREAMING = "streaming"
    CATCHING_UP = "catching up"
    VERIFYING = "verifying"
    SWITCHING = "switching"
    DONE = "done"
    FAILED = "failed"
    INTERRUPTED = "interrupted"  # can be gone on with


class Swap(BaseModel):
    """A swap that took place. `positions` are the served index's own when it began to serve: what
    it holds beyond them was written since, and is what a rollback has to carry back."""

    model_config = ConfigDict(frozen=True)

    served: str
    previous: str | None
    positions: Positions
    at: float


class Outset(BaseModel):
    """What a build began from: when, and how far the served index and the tombstones were. A run
    that begins anew has the same, so that it keeps what was written since."""

    model_config = ConfigDict(frozen=True)

    at: float = 0.0
    live: Positions = {}
    graves: Positions = {}

    @property
    def version(self) -> int:
        """Of what a source holds: older than every write that came since. Microseconds."""
        return int(self.at * 1_000_000)


class Record(BaseModel):
    """One document per catalogue. Times are seconds since the epoch.

    `holder` is the process that may go on, while `expires_at` lies ahead. `ticket` is the alias on
    `target` without which it can neither write nor swap. `positions` is how far `live` has been
    copied, `graves` how far the tombstones have been applied.
    """

    model_config = ConfigDict(frozen=True)

    catalogue: str
    holder: str
    revision: str
    phase: Phase = Phase.PREPARING
    expires_at: float = 0.0
    outset: Outset = Outset()
    recipe: str = ""
    run: str | None = None
    live: str | None = None
    target: str | None = None
    ticket: str | None = None
    positions: Positions = {}
    graves: Positions = {}
    refresh_interval: str | None = None  # of `target`, put back when it is filled
    planned: Swap | None = None
    last: Swap | None = None
    done: int = 0
    total: int = 0
    error: str | None = None
