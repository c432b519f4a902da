"""The pipelines on the real engine: what they mend, what they refuse, what hybrid queries give."""

from collections.abc import Iterator
from typing import Any

import pytest
from opensearchpy import OpenSearch, TransportError

from opensearch.catalogue import Catalogue, parse
from opensearch.indices.install import create_index
from opensearch.pipelines import ITEMS, MINMAX, RRF

pytestmark = pytest.mark.engine
META = {"name": "test", "dimension": 4, "weights": "0", "quantisation": "fp32"}


@pytest.fixture
def catalogue(client: OpenSearch, catalogue_name: str) -> Iterator[Catalogue]:
    yield parse(f"name: {catalogue_name}\nreplicas: 0\nfields:\n  id: id\n  t: title\n  p: price")


@pytest.fixture
def index(client: OpenSearch, catalogue: Catalogue) -> str:
    return create_index(client, catalogue, META, "20260101t000000000")


def stored(client: OpenSearch, index: str, **body: Any) -> dict[str, Any]:
    params = {"version": 42, "version_type": "external"}
    client.index(index=index, id="1", body={"id": "1", "title": "T", **body}, params=params)
    source: dict[str, Any] = client.get(index=index, id="1")["_source"]
    return source


def refusal(client: OpenSearch, index: str, body: dict[str, Any]) -> str:
    with pytest.raises(TransportError) as caught:
        client.index(index=index, id="1", body=body)
    assert 400 <= int(caught.value.status_code) < 600
    assert client.count(index=index)["count"] == 0
    return str(caught.value.info)


def test_keys_are_made_alike(client: OpenSearch, index: str) -> None:
    source = stored(client, index, title="  Lamp ", currency="eur", language="EN-gb")
    assert (source["title"], source["currency"], source["language"]) == ("Lamp", "EUR", "en-gb")


def test_a_missing_stamp_is_the_writes_own(client: OpenSearch, index: str) -> None:
    source = stored(client, index)
    assert source["version"] == 42
    assert source["written_at"].endswith("Z")


def test_a_given_stamp_is_kept(client: OpenSearch, index: str) -> None:
    source = stored(client, index, version=7, written_at="2026-01-02T03:04:00+00:00")
    assert (source["version"], source["written_at"]) == (7, "2026-01-02T03:04:00+00:00")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"title": "T"}, "id: the item has none"),
        ({"id": "", "title": "T"}, "id: the item has none"),
        ({"id": "1"}, "neither a title nor an image"),
        ({"id": "2", "title": "T"}, "the item says 2, its address 1"),
    ],
)
def test_what_would_poison_the_index_is_refused_with_the_reason(
    client: OpenSearch, index: str, body: dict[str, Any], says: str
) -> None:
    assert says in refusal(client, index, body)


@pytest.mark.parametrize(
    "body",
    [
        {"vector": [1.0, 0.0]},
        {"vector": ["a", "b", "c", "d"]},
        {"price": "cheap"},
        {"published": "soon"},
    ],
)
def test_what_does_not_fit_the_mapping_is_refused_too(
    client: OpenSearch, index: str, body: dict[str, Any]
) -> None:
    assert refusal(client, index, {"id": "1", "title": "T", **body})


def test_a_photo_without_a_title_is_taken(client: OpenSearch, index: str) -> None:
    client.index(index=index, id="1", body={"id": "1", "image": ["a.jpg"]})
    assert client.exists(index=index, id="1")


def test_an_index_names_the_pipeline_it_was_built_with(client: OpenSearch, index: str) -> None:
    settings = client.indices.get_settings(index=index)[index]["settings"]["index"]
    assert settings["default_pipeline"] == ITEMS.name


ITEMS_BY_WORDS_AND_VECTOR = {
    "both": ("red lamp", [1.0, 0.0, 0.0, 0.0]),
    "words": ("red lamp shade", [0.0, 1.0, 0.0, 0.0]),
    "near": ("glowing thing", [0.9, 0.436, 0.0, 0.0]),
    "neither": ("blue rug", [0.0, 0.0, 1.0, 0.0]),
}


@pytest.mark.parametrize("pipeline", [MINMAX.name, RRF.name])
def test_a_hybrid_query_ranks_what_both_sides_find_first(
    client: OpenSearch, index: str, pipeline: str
) -> None:
    for item, (title, vector) in ITEMS_BY_WORDS_AND_VECTOR.items():
        client.index(index=index, id=item, body={"id": item, "title": title, "vector": vector})
    client.indices.refresh(index=index)
    queries = [
        {"match": {"title": "red lamp"}},
        {"knn": {"vector": {"vector": [1.0, 0.0, 0.0, 0.0], "k": 3}}},
    ]
    body = {"query": {"hybrid": {"queries": queries}}, "_source": False}
    found = client.search(index=index, body=body, params={"search_pipeline": pipeline})
    ids = [hit["_id"] for hit in found["hits"]["hits"]]
    assert ids[0] == "both"
    assert set(ids[1:3]) == {"words", "near"}
    scores = [hit["_score"] for hit in found["hits"]["hits"]]
    assert scores == sorted(scores, reverse=True)
    assert 0 < scores[0] <= 1
