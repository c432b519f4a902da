"""Facets as a page shows them."""

from dataclasses import replace

import pytest

from app.search.facets import Picked, views
from opensearch.catalogue import parse
from opensearch.retrieval.hits import Facet, FacetCount
from opensearch.retrieval.plan import AnyOf
from ranking.lexicon.lexicon import EMPTY, Meaning

SHOP = parse("name: shop\nfields: {sku: id, name: title, until: date, labels: tags}")
MADE = parse("name: made\nfields: {sku: id, name: title, maker: brand}")
YEAR_MS = 31_556_952_000.0


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        (0.0, 999.0, "1970-01-01T00:00:00.000+00:00..1970-01-01T00:00:00.999+00:00"),
        (-2_100 * YEAR_MS, 0.0, "0001-01-01T00:00:00.000+00:00..1970-01-01T00:00:00.000+00:00"),
        (0.0, 1e6 * YEAR_MS, "1970..9999"),
    ],
)
def test_a_date_outside_the_years_that_can_be_written_is_the_nearest_that_can(
    low: float, high: float, written: str
) -> None:
    facet = Facet("until", (FacetCount(low, 1, high),), True, low, high)
    (value,) = views([facet], SHOP, Picked(), EMPTY)["until"].values
    assert value.filter == f"until:{written}"


@pytest.mark.parametrize(
    ("days", "written"),
    [(365, "1970..1970"), (31, "1970-01..1970-01"), (7, "1970-01-01..1970-01-07")],
)
def test_whole_years_months_and_days_are_written_as_such(days: int, written: str) -> None:
    facet = Facet("until", (FacetCount(0.0, 1, days * 86_400_000.0 - 1),), True, 0.0, 1.0)
    (value,) = views([facet], SHOP, Picked(), EMPTY)["until"].values
    assert value.filter == f"until:{written}"


def test_a_tag_is_shown_as_the_catalogue_writes_it_and_filtered_as_ever() -> None:
    meant = Meaning("tags", "Frühstück", ("Frühstück",), 1.0, 9)
    known = replace(EMPTY, meanings={"fruhstuck": (meant,)})
    counted = (FacetCount("fruhstuck", 9), FacetCount("vegan", 4))
    facet = Facet("labels", counted, False, None, None)
    picked = Picked.of(["labels:Frühstück"], [AnyOf("tags", ("Frühstück",))])
    values = views([facet], SHOP, picked, known)["labels"].values
    assert [(one.value, one.filter, one.selected) for one in values] == [
        ("Frühstück", "labels:fruhstuck", True), ("vegan", "labels:vegan", False),
    ]  # fmt: skip


def test_values_that_differ_in_case_alone_are_one_as_their_filter_finds_both() -> None:
    counted = (FacetCount("Grey", 9), FacetCount("Red", 8), FacetCount("grey", 2))
    facet = Facet("brand", counted, False, None, None)
    picked = Picked.of(["brand:GREY"], [AnyOf("brand", ("GREY", "Grey", "grey"))])
    values = views([facet], MADE, picked, EMPTY)["brand"].values
    assert [(one.filter, one.count, one.selected) for one in values] == [
        ("brand:Grey", 11, True), ("brand:Red", 8, False),
    ]  # fmt: skip


def test_a_value_that_is_filtered_out_is_not_selected() -> None:
    facet = Facet("brand", (FacetCount("Red", 8),), False, None, None)
    picked = Picked.of(["-brand:red"], [AnyOf("brand", ("red", "Red"), negated=True)])
    assert not views([facet], MADE, picked, EMPTY)["brand"].values[0].selected
