"""Which of a catalogue's fields people narrow by, and what their numbers count."""

import pytest

from app.refine.fields import narrowing
from opensearch.catalogue.loading import parse
from ranking.refinements.bands import Measure


def measure(unit: str) -> Measure | None:
    """Of a number counted in `unit`."""
    known = parse(f"""
name: shop
fields:
  id: id
  title: title
  takes: {{role: attribute, type: number, unit: {unit}}}
""")
    return next(iter(narrowing(known).measures), None)


@pytest.mark.parametrize("unit", ["min", "minutes", "Minutes", "mins", "s", "sec", "seconds"])
def test_minutes_and_seconds_are_those_of_a_clock_however_they_are_written(unit: str) -> None:
    assert measure(unit) == Measure("takes", "takes", unit, clock=True)


@pytest.mark.parametrize("unit", ["h", "Hours", "days"])
def test_hours_and_days_are_times_but_on_no_clock(unit: str) -> None:
    assert measure(unit) == Measure("takes", "takes", unit)


@pytest.mark.parametrize("unit", ["m", "mm", "GHz", "pages"])
def test_of_other_numbers_nobody_chooses_a_bound(unit: str) -> None:
    assert measure(unit) is None


def test_a_price_is_on_no_clock_whatever_its_unit() -> None:
    known = parse("""
name: shop
fields:
  id: id
  title: title
  cost: {role: price, unit: sek}
""")
    assert narrowing(known).measures == (Measure("price", "price", "sek"),)
