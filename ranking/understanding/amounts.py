"""Amounts as people write them: `300`, `$1,200`, `1.5k`, `twenty euros`, `17"`, `half an hour`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ranking.understanding.figures import FRACTION, NUMBER, SPACED, as_number, has_digit
from ranking.understanding.numerals import LETTERS, NUMERAL, PARTS, in_figures, scale
from ranking.understanding.reading import has_any
from ranking.understanding.times import TIME, minutes
from ranking.understanding.units import Unit, unit, units

SIGNS = r"(?:[$€£¥]|(?:eur|usd|gbp|chf)(?![^\W\d]))"
MONEY = r"(?:[$€£¥]|eur|euros?|usd|dollars?|gbp|pounds?|quid|bucks?|chf|francs?|yen)"
_SYMBOLS = ('"', "″", "”", "''")


def _named() -> str:
    """Unit names, the longest first; `in` only right behind its number, or it is a preposition."""
    names = sorted((name for name in units() if name not in (*_SYMBOLS, "in")), key=len)
    letters = "|".join(reversed(names))
    return rf"(?:[\s-]?(?:{letters})(?![\w])|\s?(?:\"|″|”|'')|in(?![\w]))"


UNIT = _named()
_ENDS = rf"(?=\s?{MONEY}(?![\w])|\s*(?:$|[^\w\s.'’\"″”]|(?:and|or|to|until)\s))"
_EVEN = r"[.,][-–]{1,2}(?![\w])"  # `500.-`
_AND = r"\sand\sa\s(?:half|quarter)"
_SCALE = (
    r"(?:(?<!\d{4})\s?k|\s(?:hundred|thousand|grand|million)(?![\w]))"  # 4000k is a light's warmth
)
ALONE = rf"(?:{SPACED}{_ENDS}|{NUMBER})"


def amount(name: str, number: str = NUMBER) -> str:
    """The pattern of an amount; `read` finds its groups by `name`. `number`: ALONE behind a word
    that one number must follow."""
    return (
        rf"(?:(?P<{name}t>{TIME})"
        rf"|(?P<{name}s>{SIGNS}\s?)?(?<![\d.,])"
        rf"(?P<{name}n>{FRACTION}|{NUMERAL}(?:{_AND})?|\d+{_AND}|{number})(?:{_EVEN})?"
        rf"(?:(?:(?P<{name}k>{_SCALE})(?=\s))?(?P<{name}u>{UNIT})"
        rf"|(?P<{name}x>{_SCALE})?(?:\s?(?P<{name}c>{MONEY})(?![\w])|(?![\w.,]*\w))))"
    )


_WORDED = re.compile(r"[a-z/]")
_SAID = LETTERS | {"hour", "hours"}
AMOUNT = re.compile(rf"(?<![\w]){amount('a')}")


@dataclass(frozen=True)
class Amount:
    """A number of a unit, of money, or of nothing said; `worded`: not in digits alone."""

    number: float
    unit: Unit | None = None
    money: bool = False
    worded: bool = False


def possible(text: str) -> bool:
    """Whether an amount may stand in a text: nearly always not, and then told at once."""
    return has_digit(text) or has_any(text, _SAID)


def read(found: re.Match[str], name: str, beside: str | None = None) -> Amount:
    """The amount called `name` in a match. Where it says no unit, it has that of the one called
    `beside`: the 20 of `20 to 30 cm`; and the one of `one to two thousand` is a thousand."""
    groups = found.groupdict()
    if time := groups[f"{name}t"]:
        return Amount(minutes(time), unit("min"))
    measured, money = _of(groups, name)
    if beside is not None and measured is None and not money:
        measured, money = _of(groups, beside)
    number, counted = _number(groups, name, measured)
    if beside is not None and counted == 1 and groups[f"{beside}n"]:
        most, theirs = _number(groups, beside, measured)
        counted = theirs if number < most else 1
    worded = counted > 1 or _WORDED.search(groups[f"{name}n"]) is not None
    return Amount(number * counted, measured, money, worded)


def amounts(text: str) -> Iterator[tuple[Amount, tuple[int, int]]]:
    """All of a text, in order, each with where it stands."""
    found = AMOUNT.finditer(text) if possible(text) else ()
    return ((read(one, "a"), one.span()) for one in found)


def _of(groups: dict[str, str | None], name: str) -> tuple[Unit | None, bool]:
    """The unit, and whether it is money."""
    if groups[f"{name}t"]:
        return unit("min"), False
    if _millions(groups, name):
        return None, True
    return unit(groups[f"{name}u"]), bool(groups[f"{name}s"] or groups[f"{name}c"])


def _millions(groups: dict[str, str | None], name: str) -> bool:
    """`$2m` are no metres."""
    return bool(groups[f"{name}s"]) and (groups[f"{name}u"] or "").strip() == "m"


def _number(groups: dict[str, str | None], name: str, measured: Unit | None) -> tuple[float, int]:
    """The number, and what it counts: 1.5 and 1,000 of `1.5k`."""
    said, times = groups[f"{name}n"] or "", groups[f"{name}k"] or groups[f"{name}x"] or ""
    times = "million" if _millions(groups, name) else times
    whole, _, part = said.partition(" and a ")
    if whole[0].isalpha():
        counted = scale(whole)
        return in_figures(whole) / counted + PARTS.get(part, 0), counted * scale(times)
    number = as_number(whole, measured=measured is not None or bool(times))
    return number + PARTS.get(part, 0), scale(times)
