"""A source's value as a moment, as shops, museums and spreadsheets write dates. All raise
ValueError with a message for the row's owner."""

import re
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Literal

from opensearch.catalogue.values import NUMBER, kind_of, number

MONTHS = 12
DayOrder = Literal["day-first", "month-first"]
DATES = "`2024-12-31`, `31.12.2024` or a year"

_PARTIAL = re.compile(r"^(\d{4})-(\d{2})$")
# `c. 1850`, `1850?`, `1833–37`, `ca. 1900-1905`, as museums write them.
_ABOUT = re.compile(
    r"^(?:(?:ca?\.?|circa|about)\s*)?(\d{4})(?:\s*[-/\u2013\u2014]\s*(\d{4}|\d\d))?\s*\??$",
    re.IGNORECASE,
)
_DAY = re.compile(r"^(\d\d?)([./])(\d\d?)\2(\d{4}|\d\d)(?:,?\s+(\d\d?):(\d\d)(?::(\d\d))?)?$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
# `Nov 12, 2004`, `12 November 2004`, `12-Nov-2004`, `November 2004`.
_DAY_BEHIND = re.compile(rf"^{_MONTH}\s+(?:(\d\d?)(?:st|nd|rd|th)?,?\s+)?(\d{{4}})$", re.IGNORECASE)
_DAY_BEFORE = re.compile(
    rf"^(\d\d?)(?:st|nd|rd|th)?[\s-]+{_MONTH},?[\s-]+(\d{{4}})$", re.IGNORECASE
)
_SINCE = 1969  # a year of two digits is one of the hundred from then on


class Ambiguous(ValueError):
    """A date that may be either of two days, which `either` writes."""

    def __init__(self, written: str, day_first: date, month_first: date) -> None:
        self.either = f"{day_first} or {month_first}"
        super().__init__(f"{written} does not tell the day from the month: write {self.either}")


def moment(value: object, dates: DayOrder | None = None) -> datetime:
    """A time with its zone (UTC where none is given) of an ISO 8601 date or time, `31.12.2024`,
    `Dec 31, 2024`, a year (of `c. 1850` that, of `1833–37` the first), or an epoch in seconds,
    milliseconds or microseconds, told apart by size. It lies in the years 1 to 9999, in UTC too.

    `dates` says what comes first between slashes; where it does not, `1/2/2027` is `Ambiguous`.
    """
    if isinstance(value, str):
        value = _stamped(value.strip(), dates)
    if isinstance(value, datetime):
        return _within(value if value.tzinfo else value.replace(tzinfo=UTC))
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError(f"a date is wanted, not {kind_of(value)}")
    return _since_epoch(value)


def day(value: str, dates: DayOrder | None = None) -> datetime | None:
    """`31.12.2024`, `31/12/2024` or `12/31/2024`, with its time where one is given; None for what
    is not written so. Raises ValueError for days that there are not, and `Ambiguous`."""
    if not (found := _DAY.match(value)):
        return None
    one, other = int(found[1]), int(found[3])
    hour, minute, second = (int(part or 0) for part in found.group(5, 6, 7))
    at = partial(datetime.combine, time=time(hour, minute, second, tzinfo=UTC))
    year = _whole(found[4])
    if found[2] == "." or dates == "day-first" or one > MONTHS:
        return at(date(year, other, one))
    if dates == "month-first" or other > MONTHS or one == other:
        return at(date(year, one, other))
    raise Ambiguous(value, date(year, other, one), date(year, one, other))


def _stamped(value: str, dates: DayOrder | None) -> object:
    """A datetime, or the number that the text spells."""
    if (about := _about(value)) is not None:
        return datetime(about, 1, 1, tzinfo=UTC)
    try:
        if month := _PARTIAL.match(value):
            return datetime(int(month[1]), int(month[2]), 1, tzinfo=UTC)
        return day(value, dates) or _named(value) or datetime.fromisoformat(value)
    except Ambiguous:
        raise
    except ValueError:
        pass
    try:
        return float(value if NUMBER.match(value) else "")  # Python alone takes 1_0
    except ValueError as error:
        raise ValueError(f"a date is wanted, as {DATES}, not {value[:40]!r}") from error


def _named(value: str) -> datetime | None:
    """A day whose month is spelled, or the first of a month; None where it is not. Raises
    ValueError for a day that the month does not have."""
    if behind := _DAY_BEHIND.match(value):
        month, of_month, year = behind.groups("1")
    elif before := _DAY_BEFORE.match(value):
        of_month, month, year = before.groups()
    else:
        return None
    return datetime(int(year), _MONTHS.index(month[:3].lower()) + 1, int(of_month), tzinfo=UTC)


def _about(value: str) -> int | None:
    """A year, more or less, or the first of several: of `2009-13` those to 2013; `2009-11` is a
    month, and `2024-13` neither."""
    if not (found := _ABOUT.match(value)):
        return None
    first, last = found[1], found[2]
    if last is None or (len(last) == 4 and last >= first):
        return int(first)
    month = len(last) == 2 and int(last) <= 12 and _PARTIAL.match(value)
    return int(first) if last > first[2:] and not month else None


def _whole(year: str) -> int:
    """`24` is 2024, `87` is 1987."""
    short = int(year)
    return short if len(year) == 4 else _SINCE + (short - _SINCE) % 100


def _within(value: datetime) -> datetime:
    try:
        value.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("the date lies outside the years 1 to 9999 in UTC") from error
    return value


def _since_epoch(value: int | float) -> datetime:
    if 1000 <= value <= 2999 and value == int(value):
        return datetime(int(value), 1, 1, tzinfo=UTC)
    seconds = number(value)
    while abs(seconds) >= 1e11:  # 1e11 s is the year 5138: more can only be a finer unit
        seconds /= 1000
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError) as error:
        raise ValueError(f"a date is wanted, not {value}") from error
