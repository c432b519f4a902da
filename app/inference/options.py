"""Options that a column's values call for."""

import re
from typing import Any

from app.inference.column import Column
from app.inference.measured import Measured
from app.inference.separators import separator
from opensearch.catalogue import values
from opensearch.catalogue.schema import Role

_COMMA_FRACTION = re.compile(r"\d,(?:\d{1,2}|\d{4,})(?!\d)")
_POINT_FRACTION = re.compile(r"\d\.(?:\d{1,2}|\d{4,})(?!\d)")
_THOUSANDS = re.compile(r"\d\.\d{3}(?!\d)")
_MANY_THOUSANDS = re.compile(r"\d\d\.\d{3}(?!\d)")


def number_options(column: Column, beside: Measured | None = None) -> dict[str, Any]:
    """How its numbers are written, be it with units `beside` them, and what becomes of the few that
    cannot be read."""
    options: dict[str, Any] = {}
    texts = [leaf for leaf in column.leaves if isinstance(leaf, str)]
    if any(map(_COMMA_FRACTION.search, texts)) and not any(map(_POINT_FRACTION.search, texts)):
        options["decimal"] = ","
    if not (column.whole and all(_readable(leaf, beside) for leaf in column.leaves)):
        options["invalid"] = "drop"
    return options


def date_options(column: Column) -> dict[str, Any]:
    """What comes first in them, and what becomes of the few that cannot be read."""
    order = {"dates": column.day_order} if column.day_order else {}
    sure = column.whole and all(_dated(column, leaf) for leaf in column.leaves)
    return order if sure else {**order, "invalid": "drop"}


def role_options(column: Column, role: Role) -> dict[str, Any]:
    """What the role needs beside its name."""
    if role is Role.PRICE:
        return {**_by_thousands(column), **number_options(column), **_cents(column)}
    if role in (Role.POPULARITY, Role.STOCK, Role.RATING):
        return number_options(column)
    if role is Role.PUBLISHED:
        return date_options(column)
    if role in (Role.CATEGORY, Role.TAGS, Role.COLOUR) and (sign := separator(column)):
        comma = sign.strip() == "," and role is Role.CATEGORY  # part of a name: `paper, unique`
        return {} if comma else {"separator": sign}
    if role in (Role.TITLE, Role.BRAND) and column.lists:
        return {"take": "first"}
    return {"take": "last"} if column.nested else {}


def _by_thousands(column: Column) -> dict[str, Any]:
    """`1.299 €` beside `899 €` is no price of three decimals. Where all are like `1.659` they may
    be, as at a petrol station."""
    texts = [leaf for leaf in column.leaves if isinstance(leaf, str)]
    grouped = [text for text in texts if _THOUSANDS.search(text)]
    if not grouped or any(map(_POINT_FRACTION.search, texts)):
        return {}
    sure = len(grouped) < len(texts) or any(map(_MANY_THOUSANDS.search, texts))
    return {"decimal": ","} if sure else {}


def _cents(column: Column) -> dict[str, Any]:
    """Whole numbers, most of them in the thousands, ending like shop prices do (95, 99, 00, 50)."""
    numbers = [leaf for leaf in column.leaves if isinstance(leaf, int)]
    if len(numbers) < 0.98 * len(column.leaves) or not numbers:
        return {}
    usual = sum(number % 100 in (0, 50, 90, 95, 99) for number in numbers)
    cents = sorted(numbers)[len(numbers) // 2] >= 1_000 and usual < 0.98 * len(numbers)
    return {"scale": 0.01} if cents else {}


def _readable(leaf: object, beside: Measured | None) -> bool:
    units = {beside.unit: 1.0, **beside.others} if beside else None
    try:
        values.number(leaf, units=units)
    except ValueError:
        return False
    return True


def _dated(column: Column, leaf: object) -> bool:
    try:
        column.moment(leaf)
    except ValueError:
        return False
    return True
