"""Amounts as people write them: `300`, `$1,200`, `15.6 inch`, `17"`, `2tb`, `half an hour`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ranking.understanding.figures import NUMBER, SPACED, as_number
from ranking.understanding.units import Unit, unit, units

SIGNS = r"[$€£¥]"
MONEY = r"(?:[$€£¥]|eur|euros?|usd|dollars?|gbp|pounds?|quid|bucks?|chf|francs?|yen)"
WORDED = {"half an hour": 30.0, "half hour": 30.0, "quarter of an hour": 15.0,
          "an hour": 60.0, "one hour": 60.0, "two hours": 120.0, "three hours": 180.0}  # fmt: skip
_SYMBOLS = ('"', "″", "”", "''")


def _named() -> str:
    """Unit names, the longest first; `in` only right behind its number, or it is a preposition."""
    names = sorted((name for name in units() if name not in (*_SYMBOLS, "in")), key=len)
    letters = "|".join(reversed(names))
    return rf"(?:[\s-]?(?:{letters})(?![\w])|\s?(?:\"|″|”|'')|in(?![\w]))"


UNIT = _named()
_ENDS = rf"(?=\s?{MONEY}(?![\w])|\s*(?:$|[^\w\s.'’\"″”]|(?:and|or|to|until)\s))"
ALONE = rf"(?:{SPACED}{_ENDS}|{NUMBER})"


def amount(name: str, number: str = NUMBER) -> str:
    """The pattern of an amount; `read` finds its groups by `name`. `number`: ALONE behind a word
    that one number must follow."""
    hours = (
        rf"(?P<{name}h>\d+)\s?(?:h|hrs?|hours?)\s?(?:and\s)?"
        rf"(?P<{name}m>\d+)\s?(?:m|mins?|minutes?)?"
    )
    worded = "|".join(WORDED)
    return (
        rf"(?:(?P<{name}w>{worded})(?![\w])|{hours}(?![\w])"
        rf"|(?P<{name}s>{SIGNS}\s?)?(?<![\d.,])(?P<{name}n>{number})"
        rf"(?:(?P<{name}u>{UNIT})|\s?(?P<{name}c>{MONEY})(?![\w])|(?![\w.,]*\w)))"
    )


AMOUNT = re.compile(rf"(?<![\w]){amount('a')}")


@dataclass(frozen=True)
class Amount:
    """A number of a unit, of money, or of nothing said."""

    number: float
    unit: Unit | None = None
    money: bool = False


def read(found: re.Match[str], name: str, beside: str | None = None) -> Amount:
    """The amount called `name` in a match. Where it says no unit, it has that of the one called
    `beside`: the 20 of `20 to 30 cm`."""
    groups = found.groupdict()
    if groups[f"{name}w"]:
        return Amount(WORDED[groups[f"{name}w"]], unit("min"))
    if groups[f"{name}h"]:
        minutes = float(groups[f"{name}h"]) * 60 + float(groups[f"{name}m"])
        return Amount(minutes, unit("min"))
    measured, money = _of(groups, name)
    if beside is not None and measured is None and not money:
        measured, money = _of(groups, beside)
    return Amount(as_number(groups[f"{name}n"], measured=measured is not None), measured, money)


def amounts(text: str) -> Iterator[tuple[Amount, tuple[int, int]]]:
    """All of a text, in order, each with where it stands."""
    return ((read(found, "a"), found.span()) for found in AMOUNT.finditer(text))


def _of(groups: dict[str, str | None], name: str) -> tuple[Unit | None, bool]:
    """The unit, and whether it is money."""
    if groups[f"{name}w"] or groups[f"{name}h"]:
        return unit("min"), False
    return unit(groups[f"{name}u"]), bool(groups[f"{name}s"] or groups[f"{name}c"])
