"""Numbers are written in digits, wherever a person or a file gives one."""

import pytest

from ranking.digits import in_digits, number


@pytest.mark.parametrize(
    ("text", "value"), [("10", 10), ("-1.5", -1.5), (".5", 0.5), ("+3.", 3), ("1E3", 1000)]
)
def test_a_number_in_digits_is_read(text: str, value: float) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["1_0", "", "nan", "inf", "0x1", "١٢", "1,5", " 1", "one"])
def test_what_python_alone_reads_as_a_number_is_none(text: str) -> None:
    assert not in_digits(text)
    with pytest.raises(ValueError, match="a number such as"):
        number(text)


def test_a_number_that_is_too_large_to_hold_is_none() -> None:
    with pytest.raises(ValueError, match="finite"):
        number("1e400")
