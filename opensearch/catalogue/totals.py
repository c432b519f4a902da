"""Attributes that add up others: how long a dish takes, of its preparation and its cooking."""

from collections.abc import Iterator, Mapping

from opensearch.catalogue.item import Attribute
from opensearch.catalogue.schema import Catalogue


def totals(
    catalogue: Catalogue, attributes: Mapping[str, Attribute]
) -> Iterator[tuple[str, float]]:
    """Each total by its name, of those of its parts that the item has."""
    for name, parts in catalogue.totals.items():
        known = [part for one in parts if isinstance(part := attributes.get(one), float)]
        if known:
            yield name, round(sum(known), 6)
