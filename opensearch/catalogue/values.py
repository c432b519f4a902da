"""A source's value, whatever its kind, as text, number or truth (`dates` reads dates). All raise
ValueError with a message for the row's owner."""

import math
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from unicodedata import category

MAX_BYTES = 1_000_000  # of one text
MAX_VALUES = 1_000  # of one field

_CURRENCY = re.compile(r"^(?:[€$£¥₹₽₺₩]|[A-Z]{3}|kr|zł)\s*|\s*(?:[€$£¥₹₽₺₩]|[A-Z]{3}|kr|zł)$")
_NO_CENTS = re.compile(r"([.,])[-\u2013\u2014]{1,2}$")  # `120.-`, as shops write it
NUMBER = re.compile(r"^[+-]?(?:\d[\d.,]*|\.\d+)(?:[eE][+-]?\d{1,3})?$")
_GROUPED = re.compile(r"^[+-]?\d{1,3}(?:,\d{3})+$")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_TRUE = frozenset({"true", "yes", "y", "on", "1", "ja", "oui", "si", "sí"})
_FALSE = frozenset({"false", "no", "n", "off", "0", "nein", "non"})


def absent(value: object) -> bool:
    """Whether a source has nothing there: null, an empty text or list, a float that is NaN."""
    if isinstance(value, str):
        return not value or value.isspace()
    return value is None or value == [] or (isinstance(value, float) and math.isnan(value))


def text(value: object) -> str:
    """One text, trimmed, without control characters; a list's texts joined by a comma."""
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, (bool, dict)):
        raise ValueError(f"a text is wanted, not {kind_of(value)}")
    if isinstance(value, (int, float)):
        return _plain_number(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return _clean(", ".join(texts(value)))
    raise ValueError(f"a text is wanted, not {kind_of(value)}")


def identity(value: object) -> str:
    """An id, trimmed; control characters stay, since without them it might be another's."""
    if not isinstance(value, str):
        return text(value)
    trimmed = value.strip()
    _encodable(trimmed)
    return trimmed


def controls(value: str) -> bool:
    """Whether there is a line break, a tab or another control character in it."""
    return not value.isprintable() and any(category(each) == "Cc" for each in value)


def texts(value: object) -> list[str]:
    """All texts in a value, lists within lists opened, each once, in order."""
    found = dict.fromkeys(part for leaf in _leaves(value) if (part := text(leaf)))
    if len(found) > MAX_VALUES:
        raise ValueError(f"{len(found):,} values, at most {MAX_VALUES:,} are taken")
    return list(found)


def number(
    value: object,
    decimal: str | None = None,
    unit: str | None = None,
    units: Mapping[str, float] | None = None,
) -> float:
    """A finite number; of a text `1,299.00`, `1.299,00`, `€ 12.50`, `12.5 kg` where unit is `kg`,
    `800 g` where `units` tells that a `g` is .001 of it.

    `decimal` says which sign starts the fraction where the text alone leaves it open (`1.299`).
    """
    if isinstance(value, str):
        value = _measured(value, decimal, {**({unit: 1} if unit else {}), **(units or {})})
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError(f"a number is wanted, not {kind_of(value)}")
    try:
        read = float(value)
    except OverflowError as error:
        raise ValueError("the number is too large") from error
    if not math.isfinite(read):
        raise ValueError(f"the number is not finite: {read}")
    return read


def currency(value: str) -> str | None:
    """The sign or code beside an amount, which `number` passes over: `€`, `EUR`, `kr`; None where
    there is none, or what is beside it is no number."""
    trimmed = value.strip()
    found = _CURRENCY.search(trimmed)
    if found is None or not any(map(str.isdigit, trimmed)):
        return None
    try:
        number(trimmed)
    except ValueError:
        return None
    return found[0].strip()


def truth(value: object) -> bool:
    """True or False, also of `yes`, `no`, `1`, `0`, `on`, `off`."""
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower().removesuffix(".0")
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    raise ValueError(f"yes or no is wanted, not {str(value)[:40]!r}")


def _leaves(value: object) -> Iterator[object]:
    if not isinstance(value, (list, tuple, set)):
        if not absent(value):
            yield value
        return
    for part in value:
        yield from _leaves(part)


def _clean(value: str) -> str:
    trimmed = (value if value.isprintable() else _CONTROL.sub(" ", value)).strip()
    if not trimmed.isascii():
        _encodable(trimmed)
    if len(trimmed) > MAX_BYTES:
        raise ValueError(f"the text is over {MAX_BYTES // 1_000_000} MB")
    return trimmed


def _encodable(value: str) -> None:
    try:
        size = len(value.encode())
    except UnicodeEncodeError as error:
        raise ValueError("the text holds half a surrogate pair, which is no character") from error
    if size > MAX_BYTES:
        raise ValueError(f"the text is over {MAX_BYTES // 1_000_000} MB")


def _plain_number(value: int | float) -> str:
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    try:
        return str(value)
    except ValueError as error:  # Python writes no integer of over 4,300 digits
        raise ValueError("the number is too large") from error


def _measured(value: str, decimal: str | None, units: Mapping[str, float]) -> float:
    """In the unit that counts 1; as decimals, or 30 cm would be 0.30000000000000004 m."""
    bare, factor = value.strip(), 1.0
    for unit in sorted(units, key=len, reverse=True):  # a `ml` ends like an `l`
        if bare.lower().endswith(unit.lower()):
            bare, factor = bare[: -len(unit)], units[unit]
            break
    read = _spelled(bare, value, decimal)
    return read if factor == 1 else float(Decimal(str(read)) * Decimal(str(factor)))


def _spelled(bare: str, value: str, decimal: str | None) -> float:
    bare = re.sub(r"[\s'\u2019]", "", _CURRENCY.sub("", bare.strip())).replace("\u2212", "-")
    bare = _NO_CENTS.sub(r"\g<1>00", bare)
    if not NUMBER.match(bare):
        raise ValueError(f"a number is wanted, not {value[:40]!r}")
    return float(_without_grouping(bare, decimal))


def _without_grouping(bare: str, decimal: str | None) -> str:
    """`1,299.00` and `1.299,00` to `1299.00`."""
    if decimal is None:
        decimal = _decimal_sign(bare)
    grouping = "," if decimal == "." else "."
    whole = bare.replace(grouping, "").replace(decimal, ".")
    if whole.count(".") > 1:
        raise ValueError(f"a number is wanted, not {bare[:40]!r}")
    return whole


def _decimal_sign(bare: str) -> str:
    """The sign that comes last is the decimal one; alone, a comma before three digits groups."""
    if "," in bare and "." in bare:
        return "," if bare.rindex(",") > bare.rindex(".") else "."
    if "," in bare:
        return "." if _GROUPED.match(bare) else ","
    return "," if bare.count(".") > 1 else "."


def kind_of(value: Any) -> str:
    """A value's kind, as a message tells it."""
    kinds = {bool: "true or false", dict: "an object", list: "a list", str: "a text"}
    return kinds.get(type(value), f"{type(value).__name__} {str(value)[:40]!r}")
