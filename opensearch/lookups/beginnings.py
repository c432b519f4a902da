"""What begins as someone is typing: titles, and the categories and brands of what matches."""

from dataclasses import dataclass
from typing import Any

from opensearchpy import OpenSearch

from opensearch.connection.outage import down_means_down

FIELDS = ("category", "brand")
COUNTED = 30  # values of each, before those that do not begin so are left out


@dataclass(frozen=True)
class Beginning:
    """A text to offer; `field` is where it stands, `count` how many items have it there."""

    text: str
    field: str
    count: int | None = None


def beginnings(client: OpenSearch, index: str, typed: str, count: int) -> list[Beginning]:
    """At most `count` categories and brands, the commonest first, and as many titles.

    Every word of `typed` must begin a word of the title. None where the index is gone. Raises
    EngineDown.
    """
    with down_means_down():
        asked = body(typed, count)
        reply = client.search(index=index, body=asked, params={"ignore_unavailable": "true"})
    if (counted := reply.get("aggregations")) is None:
        return []
    values = [
        Beginning(bucket["key"], field, bucket["doc_count"])
        for field in FIELDS
        for bucket in counted[field]["buckets"]
    ]
    titles = [Beginning(hit["_source"]["title"], "title") for hit in reply["hits"]["hits"]]
    return values + titles


def body(typed: str, count: int) -> dict[str, Any]:
    """The request: titles collapsed, so that variants of one thing show once."""
    return {
        "size": count,
        "_source": ["title"],
        "track_total_hits": False,
        "query": {
            "match": {
                "title.beginning": {
                    "query": typed,
                    "operator": "and",
                    "analyzer": "beginning_query",
                }
            }
        },
        "collapse": {"field": "title.keyword"},
        "aggs": {field: {"terms": {"field": field, "size": COUNTED}} for field in FIELDS},
        "timeout": "500ms",
    }
