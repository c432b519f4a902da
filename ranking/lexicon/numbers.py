"""A numeric field's values: which there are, how they are spread, on which items they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

FIRST_YEAR, LAST_YEAR = 1000, 2100
ROUND = 0.6


@dataclass(frozen=True)
class Numbers:
    """`counts` items by value, the commonest values only; `spread` the 0, 5, … 100 % quantiles.

    `by_category` and `by_kind` are quantiles too; `beside[word]` is the part of the items with that
    word in their title that have the field: monitors have a screen, cables a length.
    """

    counts: Mapping[float, int]
    spread: tuple[float, ...]
    by_category: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    by_kind: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    beside: Mapping[str, float] = field(default_factory=dict)
    coverage: float = 0.0  # the part of all items that have the field

    @cached_property
    def _sorted(self) -> list[float]:
        return sorted(self.counts)

    def near(self, value: float, tolerance: float) -> int:
        """Items whose value lies within `tolerance` (a part of it) of `value`."""
        low = bisect_left(self._sorted, value * (1 - tolerance))
        high = bisect_right(self._sorted, value * (1 + tolerance))
        return sum(self.counts[one] for one in self._sorted[low:high])

    def share(self, low: float, high: float, category: str | None = None) -> float:
        """The part of the items, of `category` where it is known, from `low` to `high`."""
        if (spread := self.by_category.get(category or "")) is not None:
            return (bisect_right(spread, high) - bisect_left(spread, low)) / len(spread)
        inside = self._sorted[bisect_left(self._sorted, low) : bisect_right(self._sorted, high)]
        return sum(self.counts[one] for one in inside) / max(1, sum(self.counts.values()))

    def quantile(self, share: float, category: str | None = None, kind: str | None = None) -> float:
        """The value that `share` of the items stay under: those of `kind`, or, where that is not
        known, of `category`, or else all."""
        spread = self.by_kind.get(kind or "") or self.by_category.get(category or "", self.spread)
        return spread[round(share * (len(spread) - 1))]

    def years(self, *, called: bool) -> bool:
        """Whether they look like years. Those not `called` so must nearly all be of a thousand
        years, and seldom round, as other numbers of that size are."""
        if not self.spread or not all(float(one).is_integer() for one in self.spread):
            return False
        if called:
            return FIRST_YEAR <= self.quantile(0.5) <= LAST_YEAR
        low, high = self.quantile(0.05), self.quantile(0.95)
        return FIRST_YEAR <= low <= high <= LAST_YEAR and self._round < ROUND

    @cached_property
    def _round(self) -> float:
        """The part of the values that end in 0."""
        return sum(one % 10 == 0 for one in self.spread) / len(self.spread)
