"""Amounts of money: which currency stands beside them, as an import reads them."""

import re
from collections import Counter
from itertools import chain

from app.inference.column import Column
from app.inference.naming import folded
from opensearch.catalogue import values

MOST = 0.9  # of a column's amounts in one currency, or it is none's
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY",
          "₩": "KRW", "zł": "PLN"}  # fmt: skip
_NUMBERED = re.compile(r"^[A-Z]{3}[\s-]*\d")
_CROWNS = "kr"  # Swedish, Norwegian, Danish or Icelandic
# ISO 4217, those shops sell in; an import passes over any three capitals, as in `12 KWH`.
# fmt: off
_CODES = frozenset((
    "AED", "AMD", "ARS", "AUD", "BAM", "BDT", "BGN", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY",
    "COP", "CZK", "DKK", "EGP", "EUR", "GBP", "GEL", "GHS", "HKD", "HUF", "IDR", "ILS", "INR",
    "ISK", "JOD", "JPY", "KES", "KRW", "KWD", "KZT", "LKR", "MAD", "MDL", "MKD", "MXN", "MYR",
    "NGN", "NOK", "NPR", "NZD", "OMR", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB",
    "SAR", "SEK", "SGD", "THB", "TND", "TRY", "TWD", "UAH", "USD", "UYU", "VND", "ZAR",
))
# fmt: on


def priced(column: Column) -> float:
    """The share of values that are an amount with its currency."""
    return column.share(lambda value: _currency(value) is not None)


def numbered(column: Column) -> bool:
    """Whether the number is that of a list which three capitals name, as in `DIN 933`, and counts
    nothing."""
    return column.share(lambda value: bool(_NUMBERED.match(value)) and not _currency(value)) > 0.5


def currency(column: Column) -> str | None:
    """The code of the currency its amounts are in, by themselves or else by the column's name;
    None where that is not said, or several are."""
    found = currencies(column)
    if not found:
        return _of_name(column.name)
    (common, often), *_ = found.most_common(1)
    sure = often >= MOST * found.total() and 2 * found.total() > len(column.leaves)
    return common if sure and common in _CODES else None


def currencies(column: Column) -> Counter[str]:
    """How many of its amounts are in which: codes, or `kr`, which may be several's."""
    found: Counter[str] = Counter()
    for value, often in column.counts.items():
        if known := _currency(value):
            found[known] += often
    return found


def _currency(value: str) -> str | None:
    mark = values.currency(value)
    if mark is None:
        return None
    return mark if mark in _CODES or mark == _CROWNS else _SIGNS.get(mark)


def _of_name(name: str) -> str | None:
    """`price_eur`, `Preis (€)`."""
    signs = (code for sign, code in _SIGNS.items() if sign in name)
    words = (word for word in folded(name).upper().split() if word in _CODES)
    return next(chain(signs, words), None)
