import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensearch.catalogue import values


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


@given(st.floats(min_value=-1e12, max_value=1e12).map(lambda number: round(number, 2)))
def test_any_number_written_with_grouping_is_read_back(number: float) -> None:
    english = f"{number:,.2f}"
    assert values.number(english, ".") == number
    german = english.translate(str.maketrans(",.", ".,"))
    assert values.number(german, ",") == number


@given(st.text(max_size=40))
def test_any_text_is_a_finite_number_or_refused(written: str) -> None:
    try:
        assert math.isfinite(values.number(written))
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


@given(st.text())
def test_a_text_is_trimmed_and_holds_no_control_characters(written: str) -> None:
    try:
        read = values.text(written)
    except ValueError:
        return
    assert read == read.strip()
    assert not any(sign in read for sign in "\x00\x07\x1b")
