"""A small catalogue of its own for one test: an index behind an alias, removed afterwards."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Self

from opensearchpy import OpenSearch

from opensearch import names
from opensearch.indexing import tombstones
from opensearch.indexing.building.lease import take
from opensearch.indexing.building.record import Phase
from opensearch.indexing.operations import Delete

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
        shelf.create(shelf.index)
        client.indices.put_alias(index=shelf.index, name=names.alias(shelf.catalogue))
        try:
            yield shelf
        finally:
            client.indices.delete(index=names.pattern(shelf.catalogue))
            client.delete_by_query(
                index=names.TOMBSTONES,
                body={"query": {"term": {"catalogue": shelf.catalogue}}},
                params={"conflicts": "proceed", "refresh": "true"},
            )
            client.delete(index=names.BUILDS, id=shelf.catalogue, ignore=404)

    def create(self, index: str) -> None:
        settings = {"number_of_shards": 2, "auto_expand_replicas": "0-1", "gc_deletes": "1h"}
        self.client.indices.create(index=index, body={"settings": settings, "mappings": MAPPING})

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

    def blocked(self) -> bool:
        (held,) = self.client.indices.get_settings(index=self.index).values()
        return bool(held["settings"]["index"].get("blocks", {}).get("write") == "true")

    def titles(self) -> set[str]:
        reply = self.client.search(index=names.alias(self.catalogue), body={"size": 10_000})
        return {hit["_source"]["title"] for hit in reply["hits"]["hits"]}

    def only_tombstone(self, item: str, version: int) -> None:
        """As left by a delete whose process died between its two writes."""
        stone = tombstones.tombstone(self.catalogue, Delete(item, version))
        self.client.index(
            index=names.TOMBSTONES,
            id=stone.id,
            body=dict(stone.document),
            params={"version": version, "version_type": "external"},
        )

    def expire(self) -> None:
        """Let the lease of the build under way run out."""
        self.client.update(index=names.BUILDS, id=self.catalogue, body={"doc": {"expires_at": 1.0}})

    def dead_builder(self) -> None:
        """What a process leaves that died behind the block and before the swap."""
        with take(self.client, self.catalogue) as lease:
            lease.update(phase=Phase.SWITCHING, live=self.index, target="gone", ticket="gone")
            self.block()
        self.expire()

    def forget_deletes(self) -> None:
        """Close and open: the engine's memory of deleted versions goes with its version map."""
        self.client.indices.flush(index=self.index)
        self.client.indices.close(index=self.index)
        self.client.indices.open(index=self.index)
        self.client.cluster.health(index=self.index, params={"wait_for_status": "yellow"})
