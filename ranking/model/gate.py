"""Whether a new model may replace what ranks now."""

from collections.abc import Sequence
from dataclasses import dataclass

from ranking.evaluation.bootstrap import Difference, difference
from ranking.evaluation.measures import Values
from ranking.evaluation.segments import LEAST, places

MOST_LOST = 0.02  # of a segment's nDCG


@dataclass(frozen=True)
class Verdict:
    """The difference to what ranks now, and every reason against a promotion."""

    difference: Difference
    reasons: tuple[str, ...]

    @property
    def better(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.reasons


def judge(ours: Values, theirs: Values, segments: Sequence[Sequence[str]]) -> Verdict:
    """`ours`, `theirs` and the names of each query's `segments` are aligned."""
    found = difference(ours, theirs)
    reasons = [] if found.low > 0 else [
        f"its nDCG differs by {found.mean:+.4f}, 95 % interval {found.low:+.4f} to "
        f"{found.high:+.4f}: not surely better"
    ]  # fmt: skip
    for name, at in places(segments).items():
        new, old = float(ours[at].mean()), float(theirs[at].mean())
        if at.size >= LEAST and new < old * (1 - MOST_LOST):
            reasons.append(f"{name} queries fall from {old:.4f} to {new:.4f}")
    return Verdict(found, tuple(reasons))
