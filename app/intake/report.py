"""What an import says of itself: while it runs, and at its end."""

from pydantic import BaseModel, ConfigDict

ALL_GOOD, SOME_REJECTED, FAILED = 0, 3, 1  # exit codes


class ImportProgress(BaseModel):
    """How far an import has come; `position` and `total` are in the source's own unit."""

    model_config = ConfigDict(frozen=True)

    line: int
    position: int
    total: int | None
    written: int
    rejected: int


class ImportReport(BaseModel):
    """The end of an import. Counts are of rows; those of an interrupted run before are in them."""

    model_config = ConfigDict(frozen=True)

    source: str
    kind: str
    catalogue: str
    written: int  # with `dry_run`: that would be written
    superseded: int  # the engine holds a newer version
    rejected: int
    rejects: str | None  # the file, where there are any
    notes: tuple[str, ...] = ()
    dry_run: bool = False
    resumed_after: int | None = None  # the line an interrupted import had come to
    seconds: float = 0.0

    @property
    def exit_code(self) -> int:
        """0 all good, 3 some rows rejected."""
        return SOME_REJECTED if self.rejected else ALL_GOOD
