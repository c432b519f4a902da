"""One ranking's numbers, beside a rival's where one is named."""

from dataclasses import dataclass
from functools import cached_property

from app.evaluation.contestant import Contestant
from app.evaluation.running import Ran, Tell, run_queries
from app.evaluation.variety import variety
from ranking.arrays import Places
from ranking.evaluation.bootstrap import Difference, difference
from ranking.evaluation.judgments import Judgments
from ranking.evaluation.measures import MAIN, Measured, measure
from ranking.evaluation.segments import LEAST, places


@dataclass(frozen=True)
class Side:
    """One ranking: its name, what its searches gave, and how good that was. `learned`: its model
    was trained on these very judgments, so that it looks better than it is."""

    name: str
    ran: Ran
    measured: Measured
    learned: bool = False

    def as_json(self) -> dict[str, object]:
        """Means, latency in milliseconds, and what was missing."""
        return {
            "name": self.name,
            "measures": self.measured.means(),
            "took_ms": {f"p{each}": self.ran.took_at(each) for each in (50, 95, 99)},
            "degraded": sorted(self.ran.degraded),
            "trained_on_these_judgments": self.learned,
        }


@dataclass(frozen=True)
class Segment:
    """The queries of one sort: mean of the main measure on each side, and the difference where
    there are enough of them."""

    name: str
    queries: int
    ours: float
    theirs: float | None = None
    difference: Difference | None = None


@dataclass(frozen=True)
class Change:
    """One query's main measure on both sides; `place` is its position among the queries, `same`
    the part of the first ten that both show."""

    query: str
    place: int
    ours: float
    theirs: float
    same: float

    @property
    def delta(self) -> float:
        """Ours minus theirs."""
        return self.ours - self.theirs


@dataclass(frozen=True)
class Comparison:
    """`ours`, and `theirs` if asked for, over the same queries."""

    judgments: Judgments
    ours: Side
    theirs: Side | None = None

    @property
    def sides(self) -> tuple[Side, ...]:
        """Ours first."""
        return (self.ours, self.theirs) if self.theirs else (self.ours,)

    @property
    def queries(self) -> tuple[str, ...]:
        """All queries, in the judgments' order."""
        return self.ours.measured.queries

    @cached_property
    def differences(self) -> dict[str, Difference]:
        """By measure, ours minus theirs; empty without a rival."""
        if not self.theirs:
            return {}
        theirs = self.theirs.measured.values
        return {
            name: difference(values, theirs[name])
            for name, values in self.ours.measured.values.items()
            if name in theirs
        }

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The main measure by sort of query, the commonest sort first."""
        labels = [self.ours.ran.answers[query].segments for query in self.queries]
        return tuple(self._segment(name, at) for name, at in places(labels).items())

    @cached_property
    def poor(self) -> tuple[str, ...]:
        """Those of the worst whose first ten could be better: where there is something to gain."""
        return tuple(one for one in self.worst if self.value(self.ours, one) < 1)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every query by how much it changed: of the measure first, then of the page. Empty without
        a rival."""
        if not self.theirs:
            return ()
        every = (self._change(place, query) for place, query in enumerate(self.queries))
        return tuple(sorted(every, key=lambda one: (-abs(one.delta), one.same)))

    @cached_property
    def worst(self) -> tuple[str, ...]:
        """The queries, ours poorest first."""
        order = self.ours.measured.values[MAIN].argsort(kind="stable")
        return tuple(self.queries[place] for place in order.tolist())

    def value(self, side: Side, query: str, measure: str = MAIN) -> float:
        """One query's measure on one side."""
        return float(side.measured.values[measure][self._places[query]])

    @cached_property
    def _places(self) -> dict[str, int]:
        return {query: place for place, query in enumerate(self.queries)}

    def _segment(self, name: str, at: Places) -> Segment:
        ours = self.ours.measured.values[MAIN][at]
        if not self.theirs:
            return Segment(name, len(ours), float(ours.mean()))
        theirs = self.theirs.measured.values[MAIN][at]
        found = difference(ours, theirs) if len(ours) >= LEAST else None
        return Segment(name, len(ours), float(ours.mean()), float(theirs.mean()), found)

    def _change(self, place: int, query: str) -> Change:
        ours, theirs = (side.measured.values[MAIN][place] for side in self.sides)
        firsts = [set(side.ran.answers[query].items[:10]) for side in self.sides]
        both = len(firsts[0] & firsts[1]) / (max(map(len, firsts)) or 1)
        same = both if any(firsts) else 1.0
        return Change(query, place, float(ours), float(theirs), same)


def compare(contestants: tuple[Contestant, ...], judgments: Judgments, tell: Tell) -> Comparison:
    """The first contestant, and the second where there is one, by `judgments`.

    Raises what `search` raises.
    """
    ran = run_queries(contestants, judgments.queries, tell)
    sides = [_side(one, judgments, own) for one, own in zip(contestants, ran, strict=True)]
    return Comparison(judgments, *sides)


def _side(contestant: Contestant, judgments: Judgments, ran: Ran) -> Side:
    measured = measure(judgments, ran.items)
    values = {**measured.values, **variety(contestant, ran)}
    learned = contestant.trained_on == judgments.content_hash
    return Side(contestant.name, ran, Measured(measured.queries, values), learned)
