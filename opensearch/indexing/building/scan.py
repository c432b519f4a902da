"""Reading an index in the order in which it was written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from opensearchpy import OpenSearch
from opensearchpy.exceptions import TransportError

from opensearch.indexing.retry import persist

PAGE = 500
KEEP = "5m"


@dataclass(frozen=True)
class Stored:
    """A document as found: `sequence` is its place among the writes of its shard."""

    id: str
    version: int
    sequence: int
    source: dict[str, Any]


@dataclass(frozen=True)
class Scan:
    """What to read of `index`. `only` is a query all must match."""

    client: OpenSearch
    index: str
    only: dict[str, Any] = field(default_factory=lambda: {"match_all": {}})
    page: int = PAGE

    def shard(self, shard: int, after: int) -> Iterator[list[Stored]]:
        """Pages of the documents of `shard` whose last write came after `after`, oldest first.

        It sees the shard as of the last refresh. Raises TransportError where the engine loses the
        view, as when its node dies: begin again behind the last page dealt with.
        """
        opened = persist(lambda: self.client.create_pit(index=self.index, params=_where(shard)))
        view = opened["pit_id"]
        try:
            while page := self._page(view, after):
                yield page
                after = page[-1].sequence
        finally:
            self._close(view)

    def _page(self, view: str, after: int) -> list[Stored]:
        body = {
            "pit": {"id": view, "keep_alive": KEEP},
            "size": self.page,
            "query": {"bool": {"filter": [{"range": {"_seq_no": {"gt": after}}}, self.only]}},
            "sort": [{"_seq_no": "asc"}],
            "version": True,
            "seq_no_primary_term": True,
            "track_total_hits": False,
        }
        params = {"allow_partial_search_results": "false", "request_timeout": 60}
        hits = self.client.search(body=body, params=params)["hits"]["hits"]
        return [Stored(hit["_id"], hit["_version"], hit["_seq_no"], hit["_source"]) for hit in hits]

    def _close(self, view: str) -> None:
        try:
            self.client.delete_pit(body={"pit_id": [view]})
        except TransportError:
            return  # it ends by itself


def _where(shard: int) -> dict[str, str]:
    return {"keep_alive": KEEP, "preference": f"_shards:{shard}"}
