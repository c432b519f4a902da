"""Options that a column's values call for."""

import re
from typing import Any

from app.inference.column import Column
from app.inference.rules import separator
from opensearch.catalogue import values
from opensearch.catalogue.schema import Role

_COMMA_FRACTION = re.compile(r"\d,(?:\d{1,2}|\d{4,})(?!\d)")
_POINT_FRACTION = re.compile(r"\d\.(?:\d{1,2}|\d{4,})(?!\d)")
_MONEY = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}


def number_options(column: Column) -> dict[str, Any]:
    """How its numbers are written, and what becomes of the few that cannot be read."""
    options: dict[str, Any] = {}
    texts = [leaf for leaf in column.leaves if isinstance(leaf, str)]
    if any(map(_COMMA_FRACTION.search, texts)) and not any(map(_POINT_FRACTION.search, texts)):
        options["decimal"] = ","
    if not (column.whole and all(map(_readable, column.leaves))):
        options["invalid"] = "drop"
    return options


def role_options(column: Column, role: Role) -> dict[str, Any]:
    """What the role needs beside its name."""
    if role in (Role.PRICE, Role.POPULARITY, Role.STOCK, Role.RATING):
        return {**number_options(column), **({"scale": 0.01} if _cents(column, role) else {})}
    if role is Role.PUBLISHED:
        sure = column.whole and all(map(_dated, column.leaves))
        return {} if sure else {"invalid": "drop"}
    if role in (Role.CATEGORY, Role.TAGS, Role.COLOUR) and (sign := separator(column)):
        comma = sign.strip() == "," and role is Role.CATEGORY  # part of a name: `paper, unique`
        return {} if comma else {"separator": sign}
    return {"take": "last"} if column.nested else {}


def currency(column: Column) -> str | None:
    """The currency that prices carry as a sign, if they do."""
    for sign, code in _MONEY.items():
        if column.splits(sign) > 0.5:
            return code
    return None


def _cents(column: Column, role: Role) -> bool:
    """Whole numbers, most of them in the thousands, ending like shop prices do (95, 99, 00, 50)."""
    numbers = [leaf for leaf in column.leaves if isinstance(leaf, int)]
    if role is not Role.PRICE or len(numbers) < 0.98 * len(column.leaves) or not numbers:
        return False
    usual = sum(number % 100 in (0, 50, 90, 95, 99) for number in numbers)
    return sorted(numbers)[len(numbers) // 2] >= 1_000 and usual < 0.98 * len(numbers)


def _readable(leaf: object) -> bool:
    try:
        values.number(leaf)
    except ValueError:
        return False
    return True


def _dated(leaf: object) -> bool:
    try:
        values.moment(leaf)
    except ValueError:
        return False
    return True
