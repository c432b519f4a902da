"""Amounts as people write them: `300`, `$1,200`, `15.6 inch`, `17"`, `2tb`, `half an hour`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ranking.understanding.units import Unit, unit, units

SIGNS = r"[$€£¥]"
MONEY = r"(?:[$€£¥]|eur|euros?|usd|dollars?|gbp|pounds?|quid|bucks?|chf|francs?|yen)"
NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:[.,]\d+)?)"
WORDED = {"half an hour": 30.0, "half hour": 30.0, "quarter of an hour": 15.0,
          "an hour": 60.0, "one hour": 60.0, "two hours": 120.0, "three hours": 180.0}  # fmt: skip
_SYMBOLS = ('"', "″", "”", "''")


def _named() -> str:
    """Unit names, the longest first; `in` only right behind its number, or it is a preposition."""
    names = sorted((name for name in units() if name not in (*_SYMBOLS, "in")), key=len)
    letters = "|".join(reversed(names))
    return rf"(?:[\s-]?(?:{letters})(?![\w])|\s?(?:\"|″|”|'')|in(?![\w]))"


UNIT = _named()


def amount(name: str) -> str:
    """The pattern of an amount; `read` finds its groups by `name`."""
    hours = (
        rf"(?P<{name}h>\d+)\s?(?:h|hrs?|hours?)\s?(?:and\s)?"
        rf"(?P<{name}m>\d+)\s?(?:m|mins?|minutes?)?"
    )
    worded = "|".join(WORDED)
    return (
        rf"(?:(?P<{name}w>{worded})(?![\w])|{hours}(?![\w])"
        rf"|(?P<{name}s>{SIGNS}\s?)?(?<![\d.,])(?P<{name}n>{NUMBER})"
        rf"(?:(?P<{name}u>{UNIT})|\s?(?P<{name}c>{MONEY})(?![\w])|(?![\w.,]*\w)))"
    )


AMOUNT = re.compile(rf"(?<![\w]){amount('a')}")


@dataclass(frozen=True)
class Amount:
    """A number of a unit, of money, or of nothing said."""

    number: float
    unit: Unit | None = None
    money: bool = False

    def like(self, other: "Amount") -> "Amount":
        """With the other's unit where this has none: the 20 of `20 to 30 cm`."""
        if self.unit or self.money:
            return self
        return Amount(self.number, other.unit, other.money)


def read(found: re.Match[str], name: str) -> Amount:
    """The amount called `name` in a match."""
    groups = found.groupdict()
    if groups[f"{name}w"]:
        return Amount(WORDED[groups[f"{name}w"]], unit("min"))
    if groups[f"{name}h"]:
        minutes = float(groups[f"{name}h"]) * 60 + float(groups[f"{name}m"])
        return Amount(minutes, unit("min"))
    measured = groups[f"{name}u"]
    money = bool(groups[f"{name}s"] or groups[f"{name}c"])
    return Amount(as_number(groups[f"{name}n"]), unit(measured), money)


def amounts(text: str) -> Iterator[tuple[Amount, tuple[int, int]]]:
    """All of a text, in order, each with where it stands."""
    return ((read(found, "a"), found.span()) for found in AMOUNT.finditer(text))


def as_number(text: str) -> float:
    """`1,200` is twelve hundred, `1,5` one and a half."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", text):
        return float(text.replace(",", ""))
    return float(text.replace(",", "."))
