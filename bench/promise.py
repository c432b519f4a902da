"""A promise and what was measured of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """`ratio` is ours to theirs in `unit`; kept when it is on the right side of `goal`."""

    what: str
    ours: float
    theirs: float
    unit: str
    goal: float
    higher_is_better: bool = False

    @property
    def ratio(self) -> float:
        """Ours divided by theirs."""
        return self.ours / self.theirs if self.theirs else float("inf")

    @property
    def kept(self) -> bool:
        """Whether the measured ratio meets the goal."""
        return self.ratio >= self.goal if self.higher_is_better else self.ratio <= self.goal
