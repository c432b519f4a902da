"""Indices that hold what Pinwheel itself keeps, made when the first thing is kept."""

from collections.abc import Mapping
from typing import Any

from opensearchpy import OpenSearch, RequestError

SETTINGS = {"number_of_shards": 1, "auto_expand_replicas": "0-1"}


def ensure(client: OpenSearch, index: str, mapping: Mapping[str, Any]) -> None:
    """Make `index` where it is not."""
    if client.indices.exists(index=index):
        return
    try:
        client.indices.create(index=index, body={"settings": SETTINGS, "mappings": mapping})
    except RequestError as error:
        if error.error != "resource_already_exists_exception":  # another process was quicker
            raise
