"""Whether a new model may replace what ranks now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ranking.evaluation.bootstrap import Difference, difference
from ranking.evaluation.measures import Values

MOST_LOST = 0.02  # of a segment's nDCG
LEAST = 5  # queries that make a segment
LONG = 4  # words


@dataclass(frozen=True)
class Verdict:
    """The difference to what ranks now, and every reason against a promotion."""

    difference: Difference
    reasons: tuple[str, ...]

    @property
    def better(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.reasons


def judge(ours: Values, theirs: Values, segments: Sequence[str]) -> Verdict:
    """`ours`, `theirs` and `segments` are aligned by query."""
    found = difference(ours, theirs)
    reasons = [] if found.low > 0 else [
        f"its nDCG differs by {found.mean:+.4f}, 95 % interval {found.low:+.4f} to "
        f"{found.high:+.4f}: not surely better"
    ]  # fmt: skip
    for name, (new, old) in _segments(ours, theirs, segments).items():
        if new < old * (1 - MOST_LOST):
            reasons.append(f"{name} queries fall from {old:.4f} to {new:.4f}")
    return Verdict(found, tuple(reasons))


def segment(text: str, codes: Sequence[str], found: int) -> str:
    """Which sort of query it is: code, empty (`found` by its words is 0), long or short."""
    if codes:
        return "code"
    if not found:
        return "empty"
    return "long" if len(text.split()) >= LONG else "short"


def _segments(
    ours: Values, theirs: Values, segments: Sequence[str]
) -> Mapping[str, tuple[float, float]]:
    labels = np.array(segments)
    return {
        name: (float(ours[labels == name].mean()), float(theirs[labels == name].mean()))
        for name in dict.fromkeys(segments)
        if np.count_nonzero(labels == name) >= LEAST
    }
