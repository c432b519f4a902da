"""Attributes that add up others: how long a dish takes, of its preparation and its cooking."""

from collections.abc import Iterator, Mapping
from math import isfinite

from opensearch.catalogue.item import Attribute
from opensearch.catalogue.schema import Catalogue


def totals(
    catalogue: Catalogue, attributes: Mapping[str, Attribute]
) -> Iterator[tuple[str, float]]:
    """Each total by its name, of those of its parts that the item has; none where one of them has
    several values, or the sum is beyond what is a number."""
    for name, parts in catalogue.totals.items():
        known = [attributes[one] for one in parts if one in attributes]
        numbers = [part for part in known if isinstance(part, float)]
        if numbers and len(numbers) == len(known) and isfinite(total := sum(numbers)):
            yield name, float(f"{total:.12g}")
