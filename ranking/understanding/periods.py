"""Years, decades and centuries as people write them: `1850`, `the 1960s`, `late 18th century`."""

import re
from collections.abc import Mapping

from ranking.understanding.amounts import MONEY, UNIT

Years = tuple[int, int]  # the first and the last

_CENTURIES = {said: at for at, said in enumerate((
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first"), start=11)}  # fmt: skip
_DECADES = {said: 10 * at for at, said in enumerate((
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"),
    start=2)}  # fmt: skip
_PARTS = {"early": (0.0, 0.4), "mid": (0.3, 0.7), "late": (0.6, 1.0),
          "first half of the": (0.0, 0.5), "second half of the": (0.5, 1.0)}  # fmt: skip
LETTERS = frozenset({"century", "centuries", *_DECADES})  # one is in every period without a digit

_CENTURY = r"[\s-]?(?:century|centuries|cent\.?|c\.?)(?![\w])"
_ORDINAL = rf"(?:\d\d(?:st|nd|rd|th)|{'|'.join(_CENTURIES)})".replace("-", r"[\s-]")
_PART = rf"(?:{'|'.join(_PARTS)})"
_SPOKEN = "|".join(_DECADES)
_LED = r"(?<=the[\s-]|rly[\s-]|mid[\s-]|ate[\s-]|een[\s-])"  # the, early, mid, late, nineteen
YEAR = r"(?:1\d|20)\d\d"
# What begins or goes on otherwise is a code, a date, a sum, a measure, or a title: `1945 (nude)`.
START = r"(?<![\w$€£¥#(/.,'’-])"
END = rf"(?![\w'’]|[/.,:–-]\w|{UNIT}|\s?{MONEY}(?![\w])|\s?[x×]\s?\d|\s(?:bc|bce)(?![\w])|\s?\()"


def period(name: str, *, elliptic: bool = False) -> str:
    """The pattern of a decade or a century; `elliptic`: its century may go without saying, the 17th
    of `17th to 19th century`. `read` finds its groups by `name`."""
    century = f"(?:{_CENTURY})?" if elliptic else _CENTURY
    return (
        rf"(?:the\s)?(?:(?P<{name}p>{_PART})[\s-])?(?:the\s)?"
        rf"(?:(?P<{name}c>{_ORDINAL}){century}"
        rf"|(?P<{name}d>(?:1\d|20)\d0|['’‘]?\d0)['’]?s"
        rf"|(?:nineteen[\s-])?{_LED}(?P<{name}s>{_SPOKEN}))"
    )


def when(name: str, *, elliptic: bool = False) -> str:
    """The pattern of a year, or of a period."""
    return rf"(?:{period(name, elliptic=elliptic)}|(?P<{name}y>{YEAR}))"


def read(found: re.Match[str], name: str, century: int = 1900) -> Years | None:
    """The years called `name` in a match, None where there are none; `century`: that of `60s`, and
    of the 18 of `1914-18`."""
    groups = found.groupdict()
    if year := groups.get(f"{name}y"):
        return int(year), int(year)
    if tens := groups.get(f"{name}t"):
        return century + int(tens), century + int(tens)
    whole = _whole(groups, name, century)
    if whole is None:
        return None
    (first, length), (start, end) = whole, _PARTS.get(groups[f"{name}p"] or "", (0.0, 1.0))
    return first + int(start * length), first + int(end * length) - 1


def _whole(groups: Mapping[str, str | None], name: str, century: int) -> tuple[int, int] | None:
    """The first year of a century or a decade, and how many there are."""
    if ordinal := groups.get(f"{name}c"):
        at = _CENTURIES.get(ordinal.replace(" ", "-")) or int(ordinal[:2])
        return 100 * (at - 1), 100
    if spoken := groups.get(f"{name}s"):
        return century + _DECADES[spoken], 10
    if decade := groups.get(f"{name}d"):
        first = int(decade.strip("'’‘"))
        return (first if first > 99 else century + first), (10 if first % 100 else 100)
    return None
