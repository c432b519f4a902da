"""One visualisation."""

from dataclasses import dataclass
from typing import Any

from opensearch.dashboards.aggregations import Aggregation
from opensearch.dashboards.patterns import IndexPattern
from opensearch.dashboards.saved import INDEX, SOURCE, Saved, packed, saved, source

SHARED: dict[str, Any] = {"addTooltip": True, "addLegend": True, "legendPosition": "right"}
LOOKS: dict[str, dict[str, Any]] = {
    "metric": {"addTooltip": True, "addLegend": False, "type": "metric"},
    "pie": SHARED | {"type": "pie", "isDonut": True},
    "histogram": SHARED | {"type": "histogram", "grid": {"categoryLines": False}},
    "horizontal_bar": SHARED | {"type": "horizontal_bar", "grid": {"categoryLines": False}},
    "line": SHARED | {"type": "line", "grid": {"categoryLines": False}},
    "table": {"perPage": 10, "showPartialRows": False, "showTotal": False},
}


@dataclass(frozen=True)
class Panel:
    """`width` of the dashboard's 48 columns; `query` (Lucene) narrows what is counted."""

    name: str
    title: str
    look: str  # a key of LOOKS
    over: IndexPattern
    aggregations: tuple[Aggregation, ...]
    query: str = ""
    width: int = 24
    height: int = 14

    def saved(self) -> Saved:
        """As Dashboards keeps it."""
        state = {
            "title": self.title, "type": self.look, "params": LOOKS[self.look],
            "aggs": [{"id": str(n), **one} for n, one in enumerate(self.aggregations, 1)],
        }  # fmt: skip
        attributes = {
            "title": self.title, "visState": packed(state), "uiStateJSON": "{}",
            "description": "", "version": 1, SOURCE: source(self.query, indexed=True),
        }  # fmt: skip
        over = {"name": INDEX, "type": "index-pattern", "id": self.over.name}
        return saved("visualization", self.name, attributes, (over,))
