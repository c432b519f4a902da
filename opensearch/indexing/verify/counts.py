"""The new index holds as many items as the blocked one, less those whose delete is on its way."""

from opensearchpy import OpenSearch

from opensearch.indexing.building import graves
from opensearch.indexing.retry import persist
from opensearch.indexing.verify.finding import Finding


def same_count(client: OpenSearch, catalogue: str, old: str, new: str) -> Finding:
    """Both have to be refreshed, and `old` blocked for writing."""
    before, after = count(client, old), count(client, new)
    pending = 0 if before == after else _pending(client, catalogue, old)
    detail = f"{before} before, {after} after, {pending} being deleted"
    return Finding("counts", before - pending == after, detail)


def count(client: OpenSearch, index: str) -> int:
    """Documents of `index` as of its last refresh; every shard must answer."""
    body = {"size": 0, "track_total_hits": True}
    params = {"allow_partial_search_results": "false"}
    reply = persist(lambda: client.search(index=index, body=body, params=params))
    return int(reply["hits"]["total"]["value"])


def _pending(client: OpenSearch, catalogue: str, old: str) -> int:
    """Items of `old` that a recent tombstone is newer than: no delete of them was acknowledged."""
    found = 0
    for page in graves.recent(client, catalogue).shard(0, -1):
        stones = {stored.source["item"]: stored.version for stored in page}
        docs = client.mget(body={"ids": list(stones)}, index=old, params={"_source": "false"})
        found += sum(doc["found"] and doc["_version"] <= stones[doc["_id"]] for doc in docs["docs"])
    return found
