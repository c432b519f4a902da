"""The order asked for: `price`, `-published`; none leaves it to the ranker."""

from app.search.errors import BadRequest
from app.search.fields import find
from opensearch.catalogue.schema import Catalogue, FieldType
from opensearch.plan import Sort


def parse(name: str | None, catalogue: Catalogue) -> Sort | None:
    """The sort of a request. Raises `BadRequest`."""
    if name is None:
        return None
    known = find(catalogue, name.removeprefix("-"), "sort")
    if known.type is FieldType.BOOLEAN:
        raise BadRequest("sort", f"{name[:80]!r} is true or false", "filter by it instead")
    return Sort(known.field, descending=name.startswith("-"))
