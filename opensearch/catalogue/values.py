"""A source's value, whatever its kind, as text, number, date or truth. All raise ValueError with a
message for the row's owner."""

import math
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Any, Literal
from unicodedata import category

MAX_BYTES = 1_000_000  # of one text
MAX_VALUES = 1_000  # of one field
MONTHS = 12
DayOrder = Literal["day-first", "month-first"]
DATES = "`2024-12-31`, `31.12.2024` or a year"

_CURRENCY = re.compile(r"^(?:[€$£¥₹₽₺₩]|[A-Z]{3}|kr|zł)\s*|\s*(?:[€$£¥₹₽₺₩]|[A-Z]{3}|kr|zł)$")
_NO_CENTS = re.compile(r"([.,])[-\u2013\u2014]{1,2}$")  # `120.-`, as shops write it
_NUMBER = re.compile(r"^[+-]?(?:\d[\d.,]*|\.\d+)(?:[eE][+-]?\d{1,3})?$")
_GROUPED = re.compile(r"^[+-]?\d{1,3}(?:,\d{3})+$")
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
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_TRUE = frozenset({"true", "yes", "y", "on", "1", "ja", "oui", "si", "sí"})
_FALSE = frozenset({"false", "no", "n", "off", "0", "nein", "non"})


class Ambiguous(ValueError):
    """A date that may be either of two days, which `either` writes."""

    def __init__(self, written: str, day_first: date, month_first: date) -> None:
        self.either = f"{day_first} or {month_first}"
        super().__init__(f"{written} does not tell the day from the month: write {self.either}")


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
        raise ValueError(f"a text is wanted, not {_kind(value)}")
    if isinstance(value, (int, float)):
        return _plain_number(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return _clean(", ".join(texts(value)))
    raise ValueError(f"a text is wanted, not {_kind(value)}")


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


def number(value: object, decimal: str | None = None, unit: str | None = None) -> float:
    """A finite number; of a text `1,299.00`, `1.299,00`, `€ 12.50`, `12.5 kg` where unit is `kg`.

    `decimal` says which sign starts the fraction where the text alone leaves it open (`1.299`).
    """
    if isinstance(value, str):
        value = _spelled(value, decimal, unit)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError(f"a number is wanted, not {_kind(value)}")
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
        raise ValueError(f"a date is wanted, not {_kind(value)}")
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


def _spelled(value: str, decimal: str | None, unit: str | None) -> float:
    bare = value.strip()
    if unit and bare.lower().endswith(unit.lower()):
        bare = bare[: -len(unit)]
    bare = re.sub(r"[\s'\u2019]", "", _CURRENCY.sub("", bare.strip())).replace("\u2212", "-")
    bare = _NO_CENTS.sub(r"\g<1>00", bare)
    if not _NUMBER.match(bare):
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


def _stamped(value: str, dates: DayOrder | None) -> object:
    """A datetime, or the number that the text spells."""
    if (about := _about(value)) is not None:
        return datetime(about, 1, 1, tzinfo=UTC)
    try:
        if partial := _PARTIAL.match(value):
            return datetime(int(partial[1]), int(partial[2]), 1, tzinfo=UTC)
        return day(value, dates) or _named(value) or datetime.fromisoformat(value)
    except Ambiguous:
        raise
    except ValueError:
        pass
    try:
        return float(value if _NUMBER.match(value) else "")  # Python alone takes 1_0
    except ValueError as error:
        raise ValueError(f"a date is wanted, as {DATES}, not {value[:40]!r}") from error


def _named(value: str) -> datetime | None:
    """A day whose month is spelled, or the first of a month; None where it is not. Raises
    ValueError for a day that the month does not have."""
    if behind := _DAY_BEHIND.match(value):
        month, day, year = behind.groups("1")
    elif before := _DAY_BEFORE.match(value):
        day, month, year = before.groups()
    else:
        return None
    return datetime(int(year), _MONTHS.index(month[:3].lower()) + 1, int(day), tzinfo=UTC)


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


def _kind(value: Any) -> str:
    kinds = {bool: "true or false", dict: "an object", list: "a list", str: "a text"}
    return kinds.get(type(value), f"{type(value).__name__} {str(value)[:40]!r}")
