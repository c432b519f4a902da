"""Index patterns: what the visualisations look at, and by which time."""

from dataclasses import dataclass

from opensearch import names
from opensearch.dashboards.saved import Saved, saved


@dataclass(frozen=True)
class IndexPattern:
    """`title` is the pattern itself."""

    name: str
    title: str
    time: str

    def saved(self) -> Saved:
        """As Dashboards keeps it; it reads the fields from the engine when first used."""
        attributes = {"title": self.title, "timeFieldName": self.time}
        return saved("index-pattern", self.name, attributes)


ITEMS = IndexPattern("pinwheel-items", f"{names.alias('*')}", "written_at")
QUERIES = IndexPattern("pinwheel-queries", names.QUERIES, "timestamp")
EVENTS = IndexPattern("pinwheel-events", names.EVENTS, "timestamp")
PATTERNS = (ITEMS, QUERIES, EVENTS)
