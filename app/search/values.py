"""Values as written in a filter, read by the field's type."""

import calendar
import re
from datetime import UTC, datetime

from opensearch.catalogue.dates import Ambiguous, day
from opensearch.catalogue.schema import FieldType
from opensearch.catalogue.values import truth
from opensearch.retrieval.plan import Scalar
from ranking.digits import number

LONGEST = 512
_PART_OF_YEAR = re.compile(r"^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")


def read(text: str, kind: FieldType) -> Scalar:
    """One value of a field that is no date: those have a first and a last moment. Raises ValueError
    with what was expected."""
    if not text or len(text) > LONGEST:
        raise ValueError(f"a value of 1 to {LONGEST} characters")
    if kind is FieldType.NUMBER:
        return number(text)
    if kind is FieldType.BOOLEAN:
        return _boolean(text)
    return text


def first_moment(text: str) -> datetime:
    """The start of a year, month or day, or the moment itself."""
    return _moments(text)[0]


def last_moment(text: str) -> datetime:
    """The end of a year, month or day, or the moment itself."""
    return _moments(text)[1]


def _boolean(text: str) -> bool:
    try:
        return truth(text)
    except ValueError:
        raise ValueError("true or false") from None


def _moments(text: str) -> tuple[datetime, datetime]:
    try:
        if (parts := _PART_OF_YEAR.match(text)) is None:
            return _of_day(text) or _of_moment(datetime.fromisoformat(text))
        return _span(*(int(part) if part else None for part in parts.groups()))
    except Ambiguous as error:
        told = f"{error.either}, as {text} does not tell the day from the month"
        raise ValueError(told) from None
    except (ValueError, OverflowError):
        raise ValueError("a date such as 2024, 2024-05, 2024-05-31 or 31.5.2024") from None


def _of_day(text: str) -> tuple[datetime, datetime] | None:
    """`31.5.2024`; None where it is not written so."""
    if (found := day(text)) is None:
        return None
    return _of_moment(found) if ":" in text else _span(found.year, found.month, found.day)


def _of_moment(moment: datetime) -> tuple[datetime, datetime]:
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment, moment


def _span(year: int | None, month: int | None, day_: int | None) -> tuple[datetime, datetime]:
    assert year is not None
    last_month = month or 12
    last_day = day_ or calendar.monthrange(year, last_month)[1]
    start = datetime(year, month or 1, day_ or 1, tzinfo=UTC)
    return start, datetime(year, last_month, last_day, 23, 59, 59, 999_000, tzinfo=UTC)
