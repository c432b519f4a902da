"""Bands of a number one can choose by: a price, a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from ranking.refinements.candidate import Proposal

SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}
ROUND = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.5, 10.0)
CLOCK = (5.0, 10.0, 15.0, 20.0, 30.0, 45.0, 60.0, 90.0, 120.0, 180.0)  # minutes or seconds
SHARES = (0.25, 0.6)  # the part of the results that each band should hold, about
APART = 2.0  # a second bound nearer to the first than this factor is no other choice


@dataclass(frozen=True)
class Bucket:
    """`count` results between `low` and `high`."""

    low: float
    high: float
    count: int


@dataclass(frozen=True)
class Measure:
    """A number field: its name in filters, its unit or currency, and what it is called where the
    unit alone leaves open which is meant. `clock`: it counts minutes or seconds."""

    kind: str
    field: str
    unit: str | None = None
    currency: str | None = None
    label: str | None = None
    clock: bool = False


def by_bands(query: str, measure: Measure, buckets: Sequence[Bucket]) -> list[Proposal]:
    """`under €100`, `under 30 min`: from 0 up to a round number near each of SHARES."""
    tops: list[float] = []
    for share in SHARES:
        top = _round(quantile(buckets, share), measure)
        if top > 0 and (not tops or top >= APART * tops[-1]):
            tops.append(top)
    return [
        Proposal(measure.kind, _label(measure, top), query, (f"{measure.field}:..{_full(top)}",),
                 promise=1.0 - place / 10)
        for place, top in enumerate(tops)
    ]  # fmt: skip


def quantile(buckets: Sequence[Bucket], share: float) -> float:
    """The value below which `share` of the results lie, taking each bucket as even."""
    wanted = share * sum(bucket.count for bucket in buckets)
    for bucket in buckets:
        if wanted <= bucket.count:
            return bucket.low + (bucket.high - bucket.low) * wanted / max(1, bucket.count)
        wanted -= bucket.count
    return buckets[-1].high if buckets else 0.0


def _round(value: float, measure: Measure) -> float:
    """The nearest number a shop would write on a sign, or a cook in a recipe; hundredths at the
    finest."""
    if value <= 0:
        return 0.0
    if measure.clock:
        return min(CLOCK, key=lambda one: abs(one - value))
    scale: float = 10.0 ** floor(log10(value))
    nearest = min(ROUND, key=lambda one: abs(one * scale - value))
    return round(nearest * scale, 2)


def _label(measure: Measure, top: float) -> str:
    if measure.currency:
        sign = SIGNS.get(measure.currency, f"{measure.currency} ")
        amount = f"{top:,.2f}".removesuffix(".00")
        return f"under {sign}{amount}"
    bound = f"under {_full(top)} {measure.unit or ''}".rstrip()
    return f"{measure.label} {bound}" if measure.label else bound


def _full(number: float) -> str:
    """As filters take it and people read it, without an exponent: `2000000`, `2.5`."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
