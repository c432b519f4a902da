"""Facets: asked for by name, answered with the filter that picks each value."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Self

from app.search.fields import Known, find
from app.search.page import FacetValue, FacetView
from app.search.values import first_moment, last_moment
from opensearch.catalogue.schema import Catalogue, FieldType, Role
from opensearch.retrieval.hits import Facet, FacetCount
from opensearch.retrieval.periods import FIRST_MS, LAST_MS
from opensearch.retrieval.plan import AnyOf, FacetAsked, Filter, Scalar
from opensearch.retrieval.spellings import folded
from ranking.lexicon.lexicon import Lexicon

FOLDED = (Role.TAGS, Role.COLOUR)  # the engine tells their values without case and accents
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def asked(names: Sequence[str], catalogue: Catalogue) -> tuple[FacetAsked, ...]:
    """What to count, each name once. Raises `BadRequest` for a name the catalogue does not have."""
    return tuple(_asked(name, find(catalogue, name, "facets")) for name in dict.fromkeys(names))


@dataclass(frozen=True)
class Picked:
    """What a request filters by: as it writes it, and which values of which fields that keeps."""

    written: frozenset[str] = frozenset()
    values: frozenset[tuple[str, Scalar]] = frozenset()

    @classmethod
    def of(cls, written: Iterable[str], filters: Iterable[Filter]) -> Self:
        """`filters` are what was `written`, spelled as the index does."""
        kept = (one for one in filters if isinstance(one, AnyOf) and not one.negated)
        values = ((one.field, _as_told(one.field, value)) for one in kept for value in one.values)
        return cls(frozenset(written), frozenset(values))


def views(
    facets: Sequence[Facet], catalogue: Catalogue, picked: Picked, lexicon: Lexicon
) -> dict[str, FacetView]:
    """The counts as a page shows them; a value that is `picked` is `selected`."""
    known = {one.name: find(catalogue, one.name, "facets") for one in facets}
    return {one.name: _view(one, known[one.name], picked, lexicon) for one in facets}


def _asked(name: str, known: Known) -> FacetAsked:
    date = known.type is FieldType.DATE
    return FacetAsked(name, known.field, numeric=known.type is FieldType.NUMBER, date=date)


def _view(facet: Facet, known: Known, picked: Picked, lexicon: Lexicon) -> FacetView:
    counts = _in_any_case(facet.counts) if known.in_any_case else facet.counts
    return FacetView(
        name=facet.name,
        label=known.label,
        type="range" if facet.numeric else "values",
        values=[_value(facet.name, count, known, picked, lexicon) for count in counts],
        low=facet.low,
        high=facet.high,
    )


def _in_any_case(counts: Sequence[FacetCount]) -> Sequence[FacetCount]:
    """Values that one filter finds as one, written as most items have it."""
    kept: dict[str, FacetCount] = {}
    for one in counts:
        first = kept.setdefault(folded(str(one.value)), one)
        if first is not one:
            kept[folded(str(one.value))] = replace(first, count=first.count + one.count)
    return sorted(kept.values(), key=lambda one: -one.count)


def _value(
    name: str, count: FacetCount, known: Known, picked: Picked, lexicon: Lexicon
) -> FacetValue:
    written, value = f"{name}:{_written(count, known)}", count.value
    selected = written in picked.written or (
        count.high is None and (known.field, _as_told(known.field, value)) in picked.values
    )
    if known.field in FOLDED and isinstance(value, str):
        value = lexicon.value_as_written(known.field, value)
    return FacetValue(value=value, count=count.count, filter=written, selected=selected)


def _as_told(field: str, value: Scalar) -> Scalar:
    """A value as the engine tells it of a field that it folds."""
    return folded(value) if field in FOLDED and isinstance(value, str) else value


def _written(count: FacetCount, known: Known) -> str:
    if count.high is None:
        return str(count.value).lower() if isinstance(count.value, bool) else str(count.value)
    if known.type is FieldType.DATE:
        return _span(_moment(float(count.value)), _moment(count.high))
    return f"{_plain(float(count.value))}..{_plain(count.high)}"


def _moment(epoch_ms: float) -> datetime:
    """The nearest that can be written: an older index may hold dates of any year."""
    return EPOCH + timedelta(milliseconds=min(max(epoch_ms, FIRST_MS), LAST_MS))


def _span(low: datetime, high: datetime) -> str:
    """Whole years as such, `1833..1842`, then months and days, else both moments."""
    for length in map(len, ("2024", "2024-05", "2024-05-31")):
        first, last = low.isoformat()[:length], high.isoformat()[:length]
        if (first_moment(first), last_moment(last)) == (low, high):
            return f"{first}..{last}"
    return "..".join(one.isoformat(timespec="milliseconds") for one in (low, high))


def _plain(number: float) -> str:
    return str(int(number)) if number.is_integer() else repr(number)
