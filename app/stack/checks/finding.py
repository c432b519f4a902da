"""One row of `pinwheel doctor`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """What was looked at and found; `cure` is what to do where it is not `ok`."""

    name: str
    ok: bool
    found: str
    cure: str = ""

    @property
    def remedy(self) -> str:
        """What to do; nothing where all is well."""
        return "" if self.ok else self.cure
