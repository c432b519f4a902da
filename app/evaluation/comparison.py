"""The served ranking's numbers, beside a rival's where one is named."""

from dataclasses import dataclass

from app.evaluation.running import Ran
from ranking.evaluation.bootstrap import Difference, difference
from ranking.evaluation.judgments import Judgments
from ranking.evaluation.measures import Measured, measure


@dataclass(frozen=True)
class Side:
    """One ranking: its name, what its searches gave, and how good that was."""

    name: str
    ran: Ran
    measured: Measured

    def as_json(self) -> dict[str, object]:
        """Means, latency in milliseconds, and what was missing."""
        return {
            "name": self.name,
            "measures": self.measured.means(),
            "took_ms": {"p50": self.ran.took_at(50), "p95": self.ran.took_at(95)},
            "degraded": sorted(self.ran.degraded),
        }


@dataclass(frozen=True)
class Comparison:
    """`ours`, and `theirs` if asked for, over the same queries."""

    ours: Side
    theirs: Side | None = None

    @property
    def sides(self) -> tuple[Side, ...]:
        """Ours first."""
        return (self.ours, self.theirs) if self.theirs else (self.ours,)

    def differences(self) -> dict[str, Difference]:
        """By measure, ours minus theirs; empty without a rival."""
        if not self.theirs:
            return {}
        theirs = self.theirs.measured.values
        return {
            name: difference(values, theirs[name])
            for name, values in self.ours.measured.values.items()
        }


def side(name: str, judgments: Judgments, ran: Ran) -> Side:
    """`ran`, measured."""
    return Side(name, ran, measure(judgments, ran.items))
