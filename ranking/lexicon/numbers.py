"""A numeric field's values: which there are, how they are spread, on which items they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Numbers:
    """`counts` items by value, the commonest values only; `spread` the 0, 5, … 100 % quantiles.

    `by_category` are quantiles too; `beside[word]` is the part of the items with that word in their
    title that have the field: monitors have a screen, cables a length.
    """

    counts: Mapping[float, int]
    spread: tuple[float, ...]
    by_category: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
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

    def quantile(self, share: float, category: str | None = None) -> float:
        """The value that `share` of the items, of `category` where that is known, stay under."""
        spread = self.by_category.get(category or "", self.spread)
        return spread[round(share * (len(spread) - 1))]
