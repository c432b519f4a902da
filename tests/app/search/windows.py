"""What legs found, written as items with a score."""

from opensearch.retrieval.hits import LegHits, Retrieved


def leg(name: str, found: dict[str, float], **values: dict[str, float | str]) -> LegHits:
    """`found` by item, best first; `values` by field and item."""
    ids = tuple(found)
    columns = {field: tuple(known.get(item) for item in ids) for field, known in values.items()}
    return LegHits(name, ids, tuple(found.values()), columns)


def retrieved(*legs: LegHits) -> Retrieved:
    return Retrieved(legs=legs, total=10, index="pinwheel_shop_1")
