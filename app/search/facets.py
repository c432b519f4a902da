"""Facets: asked for by name, answered with the filter that picks each value."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from app.search.fields import Known, find
from app.search.page import FacetValue, FacetView
from app.search.values import first_moment, last_moment
from opensearch.catalogue.schema import Catalogue, FieldType, Role
from opensearch.retrieval.hits import Facet, FacetCount
from opensearch.retrieval.periods import FIRST_MS, LAST_MS
from opensearch.retrieval.plan import FacetAsked
from ranking.lexicon.lexicon import Lexicon

FOLDED = (Role.TAGS, Role.COLOUR)  # the engine tells their values without case and accents
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def asked(names: Sequence[str], catalogue: Catalogue) -> tuple[FacetAsked, ...]:
    """What to count, each name once. Raises `BadRequest` for a name the catalogue does not have."""
    return tuple(_asked(name, find(catalogue, name, "facets")) for name in dict.fromkeys(names))


def views(
    facets: Sequence[Facet], catalogue: Catalogue, filters: Sequence[str], lexicon: Lexicon
) -> dict[str, FacetView]:
    """The counts as a page shows them; a value among `filters` is `selected`."""
    chosen = frozenset(filters)
    known = {one.name: find(catalogue, one.name, "facets") for one in facets}
    return {one.name: _view(one, known[one.name], chosen, lexicon) for one in facets}


def _asked(name: str, known: Known) -> FacetAsked:
    date = known.type is FieldType.DATE
    return FacetAsked(name, known.field, numeric=known.type is FieldType.NUMBER, date=date)


def _view(facet: Facet, known: Known, chosen: frozenset[str], lexicon: Lexicon) -> FacetView:
    return FacetView(
        name=facet.name,
        label=known.label,
        type="range" if facet.numeric else "values",
        values=[_value(facet.name, count, known, chosen, lexicon) for count in facet.counts],
        low=facet.low,
        high=facet.high,
    )


def _value(
    name: str, count: FacetCount, known: Known, chosen: frozenset[str], lexicon: Lexicon
) -> FacetValue:
    written, value = f"{name}:{_written(count, known)}", count.value
    if known.field in FOLDED and isinstance(value, str):
        value = lexicon.value_as_written(known.field, value)
    return FacetValue(value=value, count=count.count, filter=written, selected=written in chosen)


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
