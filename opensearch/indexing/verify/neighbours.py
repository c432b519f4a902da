"""k-NN recall@10 against brute force: an index whose graph is broken answers fast, and wrongly."""

from typing import Any

import numpy as np
from opensearchpy import OpenSearch

from opensearch.indexing.verify.finding import Finding, Grounds
from opensearch.indexing.verify.samples import VECTOR

LEAST = 0.95
QUERIES = 20
TOP = 10
DEPTH = 100  # candidates the graph is asked for: a search's semantic leg asks for more
NOISE = 0.3  # queries lie near items, not on them: its length against the vector's
SAME = 1e-5  # items with equal vectors take each other's places


def neighbours_found(grounds: Grounds) -> Finding:
    """Mean recall@10 over queries made from the sample's vectors with noise added (seeded)."""
    vectors = [put.document[VECTOR] for put in grounds.sample if VECTOR in put.document]
    if not vectors:
        return Finding("neighbours", True, "no vectors")
    recalls = [_recall(grounds.client, grounds.index, query) for query in _queries(vectors)]
    mean = float(np.mean(recalls))
    return Finding("neighbours", mean >= LEAST, f"recall@{TOP} {mean:.3f} over {len(recalls)}")


def _queries(vectors: list[Any]) -> list[list[float]]:
    rng = np.random.default_rng(0)
    chosen = np.asarray(vectors[:QUERIES], np.float32)
    noise = rng.normal(size=chosen.shape)
    noise *= NOISE / np.linalg.norm(noise, axis=1, keepdims=True)
    moved = chosen + noise
    unit: list[list[float]] = (moved / np.linalg.norm(moved, axis=1, keepdims=True)).tolist()
    return unit


def _recall(client: OpenSearch, index: str, query: list[float]) -> float:
    exact = _scores(client, index, _brute_force(query))
    found = _scores(client, index, {"knn": {VECTOR: {"vector": query, "k": DEPTH}}})
    if not exact:
        return 1.0
    worst = min(exact.values()) - SAME
    return sum(score >= worst for score in found.values()) / len(exact)


def _scores(client: OpenSearch, index: str, query: dict[str, Any]) -> dict[str, float]:
    body = {"size": TOP, "query": query, "_source": False}
    reply = client.search(index=index, body=body, params={"request_timeout": 60})
    return {hit["_id"]: hit["_score"] for hit in reply["hits"]["hits"]}


def _brute_force(query: list[float]) -> dict[str, Any]:
    params = {"field": VECTOR, "query_value": query, "space_type": "innerproduct"}
    script = {"source": "knn_score", "lang": "knn", "params": params}
    return {"script_score": {"query": {"exists": {"field": VECTOR}}, "script": script}}
