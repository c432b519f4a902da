"""The schema that an index was made by, as the index itself tells it: the catalogue's may have
changed since, or the index been brought back."""

from opensearchpy import NotFoundError, OpenSearch
from pydantic import ValidationError

from opensearch.catalogue.schema import Catalogue
from opensearch.errors import IndexMissing
from opensearch.names import alias


def made_by(client: OpenSearch, catalogue: str) -> Catalogue | None:
    """The schema of the served index; None where it does not tell, or in another form than ours.
    Raises IndexMissing."""
    params = {"filter_path": "*.mappings._meta.schema"}
    try:
        reply = client.indices.get_mapping(index=alias(catalogue), params=params)
    except NotFoundError:
        raise IndexMissing(catalogue) from None
    if not reply:
        return None
    # During a swap both may answer; stamps sort by time.
    schema = reply[max(reply)]["mappings"]["_meta"]["schema"]
    try:
        return Catalogue.model_validate(schema)
    except ValidationError:
        return None
