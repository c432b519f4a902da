"""Facets as a page shows them."""

import pytest

from app.search.facets import views
from opensearch.catalogue import parse
from opensearch.hits import Facet, FacetCount

SHOP = parse("name: shop\nfields: {sku: id, name: title, until: date}")
YEAR_MS = 31_556_952_000.0


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        (0.0, 999.0, "1970-01-01T00:00:00.000+00:00..1970-01-01T00:00:00.999+00:00"),
        (-2_100 * YEAR_MS, 0.0, "0001-01-01T00:00:00.000+00:00..1970-01-01T00:00:00.000+00:00"),
        (0.0, 1e6 * YEAR_MS, "1970-01-01T00:00:00.000+00:00..9999-12-31T23:59:59.999+00:00"),
    ],
)
def test_a_date_outside_the_years_that_can_be_written_is_the_nearest_that_can(
    low: float, high: float, written: str
) -> None:
    facet = Facet("until", (FacetCount(low, 1, high),), True, low, high)
    (value,) = views([facet], SHOP, ())["until"].values
    assert value.filter == f"until:{written}"
