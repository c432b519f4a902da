"""The difference of each query as a bar, the largest gain first."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.evaluation.comparison import Change

WIDTH, HEIGHT = 1000.0, 240.0  # of the drawing, in its own units
WIDEST = 24.0  # a bar, where queries are few


@dataclass(frozen=True)
class Bar:
    """One query: where its bar stands, and what it says when pointed at."""

    x: float
    y: float
    width: float
    height: float
    way: str  # `up`, `down` or `same`
    said: str


def bars(changes: Sequence[Change]) -> list[Bar]:
    """One for each query, side by side; the scale fits the largest difference."""
    falling = sorted(changes, key=lambda one: -one.delta)
    step = min(WIDEST, WIDTH / max(1, len(falling)))
    return [_bar(place * step, step, one, scale(changes)) for place, one in enumerate(falling)]


def scale(changes: Sequence[Change]) -> float:
    """The difference that reaches the upper edge."""
    return max([abs(one.delta) for one in changes], default=0.0) or 1.0


def _bar(x: float, step: float, one: Change, most: float) -> Bar:
    height = abs(one.delta) / most * HEIGHT / 2
    top = HEIGHT / 2 - (height if one.delta > 0 else 0)
    said = f"{one.query}: {one.theirs:.3f} to {one.ours:.3f} ({one.delta:+.3f})"
    way = "up" if one.delta > 0 else "down" if one.delta < 0 else "same"
    return Bar(x + step * 0.1, top, step * 0.8, max(height, 0.6), way, said)
