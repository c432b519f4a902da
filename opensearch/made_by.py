"""The schema that an index was made by, as the index itself tells it: the catalogue's may have
changed since, or the index been brought back."""

from opensearchpy import NotFoundError, OpenSearch
from pydantic import ValidationError

from opensearch.catalogue.schema import Catalogue
from opensearch.errors import IndexMissing
from opensearch.live import meta
from opensearch.names import alias


def made_by(client: OpenSearch, catalogue: str) -> Catalogue | None:
    """The schema of the served index; None where it does not tell, or in another form than ours.
    Raises IndexMissing."""
    try:
        _, held = meta(client, alias(catalogue), ("schema",))
        return Catalogue.model_validate(held.get("schema"))
    except NotFoundError:
        raise IndexMissing(catalogue) from None
    except ValidationError:
        return None
