"""The order asked for: `price`, `-published`; nothing or `relevance` leaves it to the ranker."""

from app.search.errors import BadRequest
from app.search.fields import find
from opensearch.catalogue.schema import Catalogue, FieldType
from opensearch.plan import Sort

RELEVANCE = "relevance"


def parse(text: str | None, catalogue: Catalogue) -> Sort | None:
    """The sort of a request, None for relevance. Raises `BadRequest`."""
    if text is None or text.strip().lower() in ("", RELEVANCE):
        return None
    name = text.strip()
    known = find(catalogue, name.removeprefix("-"), "sort")
    if known.type is FieldType.BOOLEAN:
        raise BadRequest("sort", f"{name[:80]!r} is true or false", "filter by it instead")
    return Sort(known.field, descending=name.startswith("-"))
