"""The order asked for: `price`, `-published`; none leaves it to the ranker."""

from app.search.errors import BadRequest
from app.search.fields import known_fields, unknown
from app.search.request import RELEVANCE
from opensearch.catalogue.schema import Catalogue, FieldType
from opensearch.retrieval.plan import Sort


def parse(name: str | None, catalogue: Catalogue) -> Sort | None:
    """The sort of a request. Raises `BadRequest`."""
    if name is None:
        return None
    bare = name.removeprefix("-")
    known = known_fields(catalogue).get(bare.strip().lower())
    if known is None:
        raise unknown(catalogue, bare, "sort", _orders(catalogue))
    if known.type is FieldType.BOOLEAN:
        raise BadRequest("sort", f"{name[:80]!r} is true or false", "filter by it instead")
    return Sort(known.field, descending=name.startswith("-"))


def _orders(catalogue: Catalogue) -> list[str]:
    """What can be ordered by, which is also by relevance."""
    fields = known_fields(catalogue).items()
    return [RELEVANCE, *(one for one, known in fields if known.type is not FieldType.BOOLEAN)]
