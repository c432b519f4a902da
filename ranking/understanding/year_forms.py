"""The ways to say when: `before 1800`, `1914-18`, `17th to 19th century`, `circa 1850`."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ranking.understanding.periods import END, START, YEAR, Years, period, read, when

Ends = tuple[int | None, int | None]
Bound = Callable[[Years, Years], Ends]

ROOM = 10  # `circa 1850` is 1840 to 1860
_ONE = when("a")
# Not where it ends a caption: `Lebanon, late 1960s`.
_NO_CAPTION = r"(?<!,\s)(?<!the\s)(?<!mid[\s-])(?<!late\s)(?<!early\s)"
_TO = r"(?:\s?[-–]\s?|\s(?:to|until|till)\s)"
_CIRCA = r"(?:circa|ca\.?|c\.?)"
_FROM, _FIRST, _LAST = r"(?:between|from)\s", when("a", elliptic=True), when("b")
_ROUGHLY = r"(?:around|about|approx(?:imately)?\.?|roughly|~)"


@dataclass(frozen=True)
class Form:
    """A pattern of one period, or of two, and what it bounds. `doubtful`: as prices are said."""

    pattern: re.Pattern[str]
    bound: Bound
    doubtful: bool = False

    def ends(self, found: re.Match[str]) -> Ends | None:
        """The first and the last year of a match; None where they are in no order."""
        if (one := read(found, "a")) is None:
            return None
        two = read(found, "b", century=one[0] // 100 * 100) or one
        return self.bound(one, two) if one <= two else None


def _form(pattern: str, bound: Bound, *, doubtful: bool = False) -> Form:
    return Form(re.compile(f"{START}{pattern}{END}"), bound, doubtful)


def _all(one: Years, two: Years) -> Ends:
    return one[0], two[1]


def _before(one: Years, _: Years) -> Ends:
    return None, one[0] - 1


def _until(one: Years, _: Years) -> Ends:
    return None, one[1]


def _since(one: Years, _: Years) -> Ends:
    return one[0], None


def _after(one: Years, _: Years) -> Ends:
    return one[1] + 1, None


def _about(one: Years, _: Years) -> Ends:
    return one[0] - ROOM, one[1] + ROOM


FORMS = (
    _form(rf"{_FROM}{_FIRST}(?:{_TO}|\sand\s){_LAST}", _all, doubtful=True),
    _form(rf"{_NO_CAPTION}{_FIRST}{_TO}{_LAST}", _all, doubtful=True),
    _form(rf"{_NO_CAPTION}(?P<ay>{YEAR})[-–](?P<bt>\d\d)", _all),
    _form(rf"{period('a', elliptic=True)}\s(?:and|or|&)\s{period('b')}", _all),
    _form(rf"no\s(?:later|newer) than[\s-]{_ONE}", _until),
    _form(rf"no\s(?:earlier|older) than[\s-]{_ONE}", _since),
    _form(rf"(?:before|pre|prior to|earlier than|older than)[\s-]{_ONE}", _before),
    _form(rf"(?:after|post|later than|newer than)[\s-]{_ONE}", _after),
    _form(rf"(?:until|till)\s{_ONE}", _until),
    _form(rf"{_ONE}\s(?:or|and)\s(?:earlier|before|older)", _until),
    _form(rf"since\s{_ONE}", _since),
    _form(rf"{_ONE}\s(?:onwards?|on(?=\s*$)|(?:or|and)\s(?:later|after|newer|onwards?))", _since),
    _form(rf"{_CIRCA}\s?{_ONE}", _about),
    _form(rf"{_ROUGHLY}\s?{_ONE}", _about, doubtful=True),
    _form(_NO_CAPTION + period("a"), _all),
)
ALONE = _form(rf"(?P<ay>{YEAR})(?!{_TO})", _all)
