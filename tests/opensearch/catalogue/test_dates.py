import math
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensearch.catalogue import dates


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2009-12-10T00:00:00Z", datetime(2009, 12, 10, tzinfo=UTC)),
        ("2009-12-10", datetime(2009, 12, 10, tzinfo=UTC)),
        ("20091210", datetime(2009, 12, 10, tzinfo=UTC)),
        ("2009-12", datetime(2009, 12, 1, tzinfo=UTC)),
        ("2009", datetime(2009, 1, 1, tzinfo=UTC)),
        (1922, datetime(1922, 1, 1, tzinfo=UTC)),
        ("31.12.2024", datetime(2024, 12, 31, tzinfo=UTC)),
        ("Dec 31, 2024", datetime(2024, 12, 31, tzinfo=UTC)),
        ("Jun 05 1998", datetime(1998, 6, 5, tzinfo=UTC)),
        ("5th June 1998", datetime(1998, 6, 5, tzinfo=UTC)),
        ("05-SEP-1998", datetime(1998, 9, 5, tzinfo=UTC)),
        ("Sept. 1998", datetime(1998, 9, 1, tzinfo=UTC)),
        ("05.03.2022 14:30", datetime(2022, 3, 5, 14, 30, tzinfo=UTC)),
        ("24.7.24", datetime(2024, 7, 24, tzinfo=UTC)),
        ("1.1.87", datetime(1987, 1, 1, tzinfo=UTC)),
        ("31/12/2026", datetime(2026, 12, 31, tzinfo=UTC)),
        ("2/13/27 8:05", datetime(2027, 2, 13, 8, 5, tzinfo=UTC)),
        ("3/3/2027", datetime(2027, 3, 3, tzinfo=UTC)),
        ("c. 1850", datetime(1850, 1, 1, tzinfo=UTC)),
        ("circa 1850?", datetime(1850, 1, 1, tzinfo=UTC)),
        ("1833–37", datetime(1833, 1, 1, tzinfo=UTC)),
        ("1900-1905", datetime(1900, 1, 1, tzinfo=UTC)),
        ("2009-13", datetime(2009, 1, 1, tzinfo=UTC)),
        ("2009-11", datetime(2009, 11, 1, tzinfo=UTC)),
        ("2009-W50-4", datetime(2009, 12, 10, tzinfo=UTC)),
        (1260403200, datetime(2009, 12, 10, tzinfo=UTC)),
        (1260403200000, datetime(2009, 12, 10, tzinfo=UTC)),
        (1260403200000000, datetime(2009, 12, 10, tzinfo=UTC)),
        ("1260403200", datetime(2009, 12, 10, tzinfo=UTC)),
        (datetime(2009, 12, 10), datetime(2009, 12, 10, tzinfo=UTC)),
        (datetime(2009, 12, 10).date(), datetime(2009, 12, 10, tzinfo=UTC)),
    ],
)
def test_dates_are_read_of_any_iso_kind_and_epoch(written: object, read: datetime) -> None:
    assert dates.moment(written) == read


@pytest.mark.parametrize(
    "written",
    [
        *(
            "yesterday",
            "2009-13-01",
            "31.02.2024",
            "13/13/2024",
            True,
            [2009],
            "0000",
            "1_700_000_000",
            math.nan,
        ),
        *("-0001-01-01", "0000-01-01", "+99999-01-01"),
        *("0001-01-01T00:00:00+10:00", "9999-12-31T23:59:59-10:00"),  # years 0 and 10000 in UTC
    ],
)
def test_what_is_no_date_is_refused(written: object) -> None:
    with pytest.raises(ValueError):
        dates.moment(written)


@given(st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.booleans()))
def test_any_value_is_a_date_with_its_zone_or_refused(written: object) -> None:
    try:
        assert dates.moment(written).tzinfo
    except ValueError as error:
        assert str(error)


def test_a_date_that_may_be_two_is_refused_with_both() -> None:
    told = "1/2/2027 does not tell the day from the month: write 2027-02-01 or 2027-01-02"
    with pytest.raises(dates.Ambiguous, match=told):
        dates.moment("1/2/2027")


def test_a_field_may_say_what_comes_first_in_its_dates() -> None:
    assert dates.moment("1/2/2027", "day-first") == datetime(2027, 2, 1, tzinfo=UTC)
    assert dates.moment("1/2/2027", "month-first") == datetime(2027, 1, 2, tzinfo=UTC)
    assert dates.moment("13/2/2027", "month-first") == datetime(2027, 2, 13, tzinfo=UTC)
