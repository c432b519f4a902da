"""An index as both templates together make it."""

from typing import Any

from opensearch.catalogue import Catalogue
from opensearch.catalogue.mapping import common, own


def whole(catalogue: Catalogue, dimension: int) -> dict[str, Any]:
    """The body of an index of `catalogue` with vectors [dimension]."""
    shared, single = common(catalogue.language), own(catalogue, dimension)
    properties = {**shared["mappings"]["properties"], **single["mappings"]["properties"]}
    return {
        "settings": {**shared["settings"], **single["settings"]},
        "mappings": {**shared["mappings"], "properties": properties},
    }
