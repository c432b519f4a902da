"""A small catalogue of its own for one test: an index behind an alias, removed afterwards."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Self

from opensearchpy import OpenSearch

from opensearch import names
from opensearch.indexing import tombstones

MAPPING: dict[str, Any] = {
    "dynamic": "strict",
    "properties": {
        "title": {"type": "text"},
        "price": {"type": "float"},
        "version": {"type": "long"},
    },
}


@dataclass(frozen=True)
class Shelf:
    client: OpenSearch
    catalogue: str

    @classmethod
    @contextmanager
    def made(cls, client: OpenSearch) -> Iterator[Self]:
        shelf = cls(client, f"indexing-{uuid.uuid4().hex[:8]}")
        tombstones.install(client)
        client.indices.create(
            index=shelf.index,
            body={
                "settings": {"number_of_shards": 2, "number_of_replicas": 0},
                "mappings": MAPPING,
                "aliases": {names.alias(shelf.catalogue): {}},
            },
        )
        try:
            yield shelf
        finally:
            client.indices.delete(index=names.pattern(shelf.catalogue))
            client.delete_by_query(
                index=names.TOMBSTONES,
                body={"query": {"term": {"catalogue": shelf.catalogue}}},
                params={"conflicts": "proceed", "refresh": "true"},
            )

    @property
    def index(self) -> str:
        return names.index(self.catalogue, "1")

    def held(self) -> dict[str, int]:
        """Every item's version, by a search: a doubled item would show."""
        alias = names.alias(self.catalogue)
        self.client.indices.refresh(index=alias)
        hits = self.client.search(index=alias, body={"size": 10_000, "version": True})["hits"][
            "hits"
        ]
        assert len({hit["_id"] for hit in hits}) == len(hits)
        return {hit["_id"]: hit["_version"] for hit in hits}

    def block(self) -> None:
        self.client.transport.perform_request("PUT", f"/{self.index}/_block/write")

    def unblock(self) -> None:
        self.client.indices.put_settings(index=self.index, body={"index.blocks.write": None})

    def forget_deletes(self) -> None:
        """Close and open: the engine's memory of deleted versions goes with its version map."""
        self.client.indices.flush(index=self.index)
        self.client.indices.close(index=self.index)
        self.client.indices.open(index=self.index)
        self.client.cluster.health(index=self.index, params={"wait_for_status": "yellow"})
