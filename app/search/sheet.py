"""A page before it is worded: which rows of which window, and their items."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.search.cursor import Position
from app.search.evidence import Evidence
from app.search.window import Window

Items = Mapping[str, bytes]  # by id: an item's fields by role, as JSON


@dataclass(frozen=True)
class Sheet:
    """`rows` of a window with their `items`; one that was deleted meanwhile is not among these.
    `cursor` leads to the next page; `comes` is where that begins, while it is not written yet."""

    window: Window
    rows: range
    items: Items
    search_id: str
    cursor: str | None
    comes: Position | None = None
    kept: bool = False  # the window is there for later pages already
    evidence: Evidence | None = None  # where the window was made just now

    @property
    def shown(self) -> list[int]:
        """The rows that still have an item."""
        return [row for row in self.rows if self.window.ids[row] in self.items]
