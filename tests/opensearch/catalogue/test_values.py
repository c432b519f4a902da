import math
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opensearch.catalogue import values

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize(
    ("written", "decimal", "read"),
    [
        ("1,299.00", None, 1299.0),
        ("1.299,00", None, 1299.0),
        ("12.5", None, 12.5),
        ("12,5", None, 12.5),
        ("1,299", None, 1299.0),
        ("1.299", None, 1.299),
        ("1.299", ",", 1299.0),
        ("1.299.000", None, 1299000.0),
        ("€ 12,50", None, 12.5),
        ("12.50 EUR", None, 12.5),
        ("$1,299.99", None, 1299.99),
        ("1 299,90 zł", None, 1299.9),
        ("1’299.90", None, 1299.9),
        ("-4", None, -4.0),
        ("\u22124", None, -4.0),
        ("120.-", None, 120.0),
        ("1.299,\u2013", None, 1299.0),
        (".5", None, 0.5),
        ("1e3", None, 1000.0),
        (7, None, 7.0),
    ],
)
def test_numbers_are_read_as_people_write_them(
    written: object, decimal: str | None, read: float
) -> None:
    assert values.number(written, decimal) == read


def test_a_unit_after_a_number_is_read_over_where_it_is_the_declared_one() -> None:
    assert values.number("12.5 kg", unit="kg") == 12.5
    with pytest.raises(ValueError, match="a number is wanted"):
        values.number("12.5 kg")


@pytest.mark.parametrize(
    "written",
    ["", "abc", "1,2,3", "10 x 20", "--1", "1.2,3.4,5", True, [1], {"a": 1}, math.inf, -math.inf,
     "1e999", 10**400],
)  # fmt: skip
def test_what_is_no_finite_number_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="number"):
        values.number(written)


@unhurried
@given(st.floats(min_value=-1e12, max_value=1e12).map(lambda number: round(number, 2)))
def test_any_number_written_with_grouping_is_read_back(number: float) -> None:
    english = f"{number:,.2f}"
    assert values.number(english, ".") == number
    german = english.translate(str.maketrans(",.", ".,"))
    assert values.number(german, ",") == number


@unhurried
@given(st.text(max_size=40))
def test_any_text_is_a_finite_number_or_refused(written: str) -> None:
    try:
        assert math.isfinite(values.number(written))
    except ValueError as error:
        assert str(error)


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
    assert values.moment(written) == read


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
        values.moment(written)


@unhurried
@given(st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.booleans()))
def test_any_value_is_a_date_with_its_zone_or_refused(written: object) -> None:
    try:
        assert values.moment(written).tzinfo
    except ValueError as error:
        assert str(error)


def test_yes_and_no_are_read_in_their_spellings() -> None:
    assert all(values.truth(yes) for yes in (True, "yes", "TRUE", "1", 1, 1.0, "ja", " on "))
    assert not any(values.truth(no) for no in (False, "no", "False", "0", 0, 0.0, "nein", "off"))
    with pytest.raises(ValueError, match="yes or no"):
        values.truth("maybe")


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogate"):
        values.text("a\ud800b")


@unhurried
@given(st.text())
def test_a_text_is_trimmed_and_holds_no_control_characters(written: str) -> None:
    try:
        read = values.text(written)
    except ValueError:
        return
    assert read == read.strip()
    assert not any(sign in read for sign in "\x00\x07\x1b")


def test_a_date_that_may_be_two_is_refused_with_both() -> None:
    told = "1/2/2027 does not tell the day from the month: write 2027-02-01 or 2027-01-02"
    with pytest.raises(values.Ambiguous, match=told):
        values.moment("1/2/2027")


def test_a_field_may_say_what_comes_first_in_its_dates() -> None:
    assert values.moment("1/2/2027", "day-first") == datetime(2027, 2, 1, tzinfo=UTC)
    assert values.moment("1/2/2027", "month-first") == datetime(2027, 1, 2, tzinfo=UTC)
    assert values.moment("13/2/2027", "month-first") == datetime(2027, 2, 13, tzinfo=UTC)
