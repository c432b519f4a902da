"""A dashboard: panels on a grid of 48 columns."""

from dataclasses import dataclass
from typing import Any

from opensearch.dashboards.panel import Panel
from opensearch.dashboards.saved import SOURCE, Saved, packed, saved, source

COLUMNS = 48


@dataclass(frozen=True)
class Board:
    """Its panels fill the rows from left to right; `since` is where its time range begins."""

    name: str
    title: str
    description: str
    panels: tuple[Panel, ...]
    since: str = "now-7d"

    def saved(self) -> list[Saved]:
        """The panels, then the dashboard."""
        attributes = {
            "title": self.title, "description": self.description, "hits": 0, "version": 1,
            "panelsJSON": packed(_placed(self.panels)),
            "optionsJSON": packed({"hidePanelTitles": False, "useMargins": True}),
            "timeRestore": True, "timeFrom": self.since, "timeTo": "now", SOURCE: source(),
        }  # fmt: skip
        shown = tuple(
            {"name": f"panel_{number}", "type": "visualization", "id": panel.name}
            for number, panel in enumerate(self.panels)
        )
        dashboard = saved("dashboard", self.name, attributes, shown)
        return [*(panel.saved() for panel in self.panels), dashboard]


def _placed(panels: tuple[Panel, ...]) -> list[dict[str, Any]]:
    placed, x, y, tallest = [], 0, 0, 0
    for number, panel in enumerate(panels):
        if x + panel.width > COLUMNS:
            x, y, tallest = 0, y + tallest, 0
        grid = {"x": x, "y": y, "w": panel.width, "h": panel.height, "i": str(number)}
        placed.append({
            "version": "3.6.0", "gridData": grid, "panelIndex": str(number),
            "embeddableConfig": {}, "panelRefName": f"panel_{number}",
        })  # fmt: skip
        x, tallest = x + panel.width, max(tallest, panel.height)
    return placed
