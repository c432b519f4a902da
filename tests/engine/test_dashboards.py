"""Each visualisation's search, run on the real engine over items and searches written our way."""

from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest
from opensearchpy import OpenSearch

from app.search.outcome import Outcome
from app.search.recorded import as_ubi
from app.search.request import SearchRequest
from opensearch import names
from opensearch.catalogue import parse
from opensearch.dashboards.latency import STAGES
from opensearch.indices.install import create_index
from opensearch.kept import events, queries
from tests.opensearch.dashboards.panels import Body, body, fields, pattern, visualisations

pytestmark = pytest.mark.engine

SHOWN = list(visualisations())
META = {"name": "test", "dimension": 4, "weights": "0", "quantisation": "none"}
SCHEMA = """\
name: {name}
fields: {{id: id, title: title, brand: brand, price: price, category: category, colour: colour,
  design: group, stock: stock}}
"""


def outcome(search_id: str, found: int) -> Outcome:
    return Outcome(
        search_id=search_id, took_ms=12.5, total=found, breadth=0.5, degraded=["encoder"],
        hits=[f"i{n}" for n in range(found)], timing=dict.fromkeys(STAGES, 1.5),
    )  # fmt: skip


@pytest.fixture(scope="module")
def catalogue(client: OpenSearch) -> Iterator[str]:
    """A catalogue of three items, four searches and two clicks; all deleted afterwards."""
    name = "test-dashboards"
    _remove(client, name)
    index = create_index(client, parse(SCHEMA.format(name=name)), META, "20260101t000000000")
    for number in range(3):
        client.index(index=index, id=f"i{number}", params={"refresh": "true"}, body={
            "id": f"i{number}", "title": "Lamp", "brand": "Maker", "category": ["Lamps"],
            "colour": ["sage"], "group": "g", "stock": 0, "version": 1,
            "written_at": datetime.now(UTC).isoformat(),
        } | ({"price": 40.0 * number} if number else {}))  # fmt: skip
    queries.store(client, [_searched(name, number) for number in range(4)])
    events.store(client, [_clicked(name, number) for number in range(2)])
    client.indices.refresh(index=f"{names.QUERIES},{names.EVENTS}")
    yield name
    _remove(client, name)


def _searched(name: str, number: int) -> dict[str, Any]:
    request = SearchRequest(q=f"lamp {number % 2}", filter=["brand:Maker"], session="s1")
    found = outcome(f"{name}-{number}", found=number % 3)
    return as_ubi(found, name, request, datetime.now(UTC).timestamp())


def _clicked(name: str, number: int) -> dict[str, Any]:
    return {
        "application": "pinwheel", "action_name": "click", "catalogue": name,
        "query_id": f"{name}-1", "client_id": "s1", "timestamp": datetime.now(UTC).isoformat(),
        "event_attributes": {
            "object": {"object_id": f"i{number}", "object_id_field": "id"},
            "position": {"ordinal": number + 1},
        },
    }  # fmt: skip


def _remove(client: OpenSearch, name: str) -> None:
    gone: Any = {"ignore_unavailable": "true", "allow_no_indices": "true"}
    client.indices.delete(index=names.pattern(name), params=gone)
    client.indices.delete_index_template(name=f"{names.alias(name)}*", ignore=404)
    for index in (names.QUERIES, names.EVENTS):
        client.delete_by_query(
            index=index, body={"query": {"query_string": {"query": _own(name)}}},
            params=gone | {"refresh": "true", "conflicts": "proceed"},
        )  # fmt: skip


def _own(name: str) -> str:
    return f'catalogue:"{name}" OR query_attributes.catalogue:"{name}"'


def _search(client: OpenSearch, shown: Body, name: str) -> Body:
    """The visualisation's search over this catalogue alone."""
    if pattern(shown) == names.alias("*"):
        asked, also = names.pattern(name), cast(Body, {"match_all": {}})
    else:
        asked, also = pattern(shown), {"query_string": {"query": _own(name)}}
    return cast(Body, client.search(index=asked, body=body(shown, also)))


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: str(shown["id"]))
def test_every_visualisation_shows_something(
    client: OpenSearch, catalogue: str, shown: Body
) -> None:
    reply = _search(client, shown, catalogue)
    assert reply["_shards"]["failed"] == 0
    assert reply["hits"]["total"]["value"] > 0
    for answer in reply.get("aggregations", {}).values():
        assert _holds(answer), answer


def _holds(answer: Body) -> bool:
    """Whether an aggregation's answer has a bucket with documents, or a number."""
    if "buckets" in answer:
        buckets = answer["buckets"]
        rows = buckets.values() if isinstance(buckets, dict) else buckets
        return any(row["doc_count"] for row in rows)
    values = answer.get("values", {"value": answer.get("value")})
    return any(isinstance(value, int | float) for value in values.values())


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: str(shown["id"]))
def test_every_field_can_be_aggregated(client: OpenSearch, catalogue: str, shown: Body) -> None:
    asked = names.pattern(catalogue) if pattern(shown) == names.alias("*") else pattern(shown)
    known = client.field_caps(index=asked, params={"fields": "*"})["fields"]
    for field in fields(shown):
        assert any(kind["aggregatable"] for kind in known.get(field, {}).values()), field


def test_the_items_pattern_covers_every_catalogues_index(
    client: OpenSearch, catalogue: str
) -> None:
    resolved = client.indices.get(index=names.alias("*"))
    assert any(name.startswith(f"{names.alias(catalogue)}_") for name in resolved)


def test_empty_searches_are_told_from_the_others(client: OpenSearch, catalogue: str) -> None:
    shown = SimpleNamespace(**{one["id"].replace("-", "_"): one for one in SHOWN})
    empty = _search(client, shown.pinwheel_empty_queries, catalogue)
    assert empty["hits"]["total"]["value"] == 2
    assert {row["key"] for row in empty["aggregations"]["2"]["buckets"]} == {"lamp 0", "lamp 1"}
