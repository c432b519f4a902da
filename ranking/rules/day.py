"""Moments as a person writes them: a day alone is its start or its end, no zone is UTC."""

import re
from datetime import UTC, datetime, time, timedelta
from typing import Any

_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}", re.ASCII)  # Python reads weeks and 20261224 too
_TO_ITS_END = timedelta(days=1) - timedelta(microseconds=1)


def first_moment(written: Any) -> Any:
    """The start of a day alone; a moment as it is. What is neither is left to be refused."""
    return _moment(written, timedelta(0))


def last_moment(written: Any) -> Any:
    """The end of a day alone; a moment as it is."""
    return _moment(written, _TO_ITS_END)


def _moment(written: Any, into_day: timedelta) -> Any:
    if not isinstance(written, str):
        return written
    day = _DAY.match(written)
    try:
        if day is None:
            raise ValueError
        read = datetime.fromisoformat(written)
    except ValueError:
        raise ValueError("is no date; write 2026-11-27 or 2026-11-27T18:00:00Z") from None
    if day[0] == written:
        return datetime.combine(read.date(), time(), UTC) + into_day
    return read if read.tzinfo else read.replace(tzinfo=UTC)
