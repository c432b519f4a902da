"""A random sample of a catalogue's titles."""

from typing import Any

from opensearchpy import OpenSearch

from opensearch.names import alias

PAGE = 2_000
SHAPE = "hits.hits._source.title,hits.hits.sort"


def sample_titles(client: OpenSearch, catalogue: str, count: int, seed: int = 1) -> list[str]:
    """At most `count` titles, spread evenly over the catalogue; the same `seed`, the same ones."""
    size = min(PAGE, count)
    score = {"seed": seed, "field": "_seq_no"}
    body: dict[str, Any] = {
        "size": size,
        "_source": ["title"],
        "track_total_hits": False,
        "query": {"function_score": {"query": {"exists": {"field": "title"}},
                                     "random_score": score, "boost_mode": "replace"}},
        "sort": [{"_score": "desc"}, {"_seq_no": "asc"}],
    }  # fmt: skip
    titles: list[str] = []
    while len(titles) < count:
        reply = client.search(index=alias(catalogue), body=body, params={"filter_path": SHAPE})
        hits = reply.get("hits", {}).get("hits", [])
        titles += [hit["_source"]["title"] for hit in hits]
        if len(hits) < size:
            break
        body = {**body, "search_after": hits[-1]["sort"]}
    return titles[:count]
