"""Filters as pages write them: `brand:HP`, `price:..50`, `-colour:red`, `published:2009`.

The same field twice means either; two fields mean both; each `-` is left out on its own.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from app.search import values
from app.search.errors import BadRequest
from app.search.fields import Known, find
from opensearch.catalogue.schema import Catalogue, FieldType
from opensearch.retrieval.plan import AnyOf, Between, Either, Filter
from ranking.digits import number

REMEDY = "write field:value, field:low..high with either end open, or -field:value"


def parse(texts: Sequence[str], catalogue: Catalogue) -> tuple[Filter, ...]:
    """The filters of a request. Raises `BadRequest` naming the filter and what to write."""
    wanted: dict[str, list[AnyOf | Between]] = {}
    unwanted: list[Filter] = []
    for text in texts:
        one = _one(text, catalogue)
        if one.negated:
            unwanted.append(one)
        else:
            wanted.setdefault(one.field, []).append(one)
    return (*(_either(field, options) for field, options in wanted.items()), *unwanted)


def _either(field: str, options: list[AnyOf | Between]) -> Filter:
    if len(options) == 1:
        return options[0]
    named = [one for one in options if isinstance(one, AnyOf)]
    if len(named) == len(options):
        values = dict.fromkeys(value for one in named for value in one.values)
        return replace(named[0], values=tuple(values))
    return Either(field, tuple(options))


def _one(text: str, catalogue: Catalogue) -> AnyOf | Between:
    name, colon, value = text.removeprefix("-").partition(":")
    if not colon or not name:
        raise BadRequest("filter", f"{text[:80]!r} is not a filter", REMEDY)
    known = find(catalogue, name, "filter")
    try:
        return _read(known, value.strip(), text.startswith("-"))
    except ValueError as expected:
        raise BadRequest(
            "filter", f"{text[:80]!r} does not fit {name}", f"give {expected}"
        ) from None


def _read(known: Known, value: str, negated: bool) -> AnyOf | Between:
    if known.ordered and ".." in value:
        return _range(known, value, negated)
    if known.type is FieldType.DATE:
        span = values.first_moment(value), values.last_moment(value)
        return Between(known.field, *span, negated)
    read = values.read(value, known.type)
    return AnyOf(known.field, (read,), negated, typed=known.in_any_case)


def _range(known: Known, value: str, negated: bool) -> Between:
    written_low, _, written_high = value.partition("..")
    if not written_low and not written_high:
        raise ValueError("at least one end of the range")
    low = _end(known, written_low.strip(), first=True)
    high = _end(known, written_high.strip(), first=False)
    if low is not None and high is not None and low > high:  # type: ignore[operator]
        raise ValueError(f"the lower end first: {written_high}..{written_low}")
    return Between(known.field, low, high, negated)


def _end(known: Known, text: str, *, first: bool) -> float | datetime | None:
    if not text:
        return None
    if known.type is FieldType.NUMBER:
        return number(text)
    return values.first_moment(text) if first else values.last_moment(text)
