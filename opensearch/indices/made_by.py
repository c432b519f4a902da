"""The schema that an index was made by, as the index itself tells it: the catalogue's may have
changed since, or the index been brought back."""

from opensearchpy import NotFoundError, OpenSearch
from pydantic import ValidationError

from opensearch.catalogue.schema import Catalogue
from opensearch.errors import IndexMissing
from opensearch.indices.live import meta
from opensearch.names import alias


def made_by(client: OpenSearch, catalogue: str) -> Catalogue | None:
    """The schema of the served index; None where it does not tell, or in another form than ours.
    Raises IndexMissing."""
    try:
        return schema_of(client, alias(catalogue))
    except NotFoundError:
        raise IndexMissing(catalogue) from None


def schema_of(client: OpenSearch, index: str) -> Catalogue | None:
    """The same of any index. Raises the client's NotFoundError."""
    _, held = meta(client, index, ("schema",))
    try:
        return Catalogue.model_validate(held.get("schema"))
    except ValidationError:
        return None
