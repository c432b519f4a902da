"""A page says the same, whether it is written at once or made of typed values."""

from typing import Any

import orjson

from app.search.compose import hits_of, page_of
from app.search.gather import gather
from app.search.head import head_of
from app.search.page import FacetValue, FacetView, QueryView, RefinementView
from app.search.sheet import Sheet
from app.search.trace import Trace
from app.search.window import Json, window_of
from app.search.written import stamped, written
from ranking.diversity import leads
from ranking.fusion import FUSION
from ranking.query import Query
from tests.app.search.windows import leg, retrieved

RULED: Json = {
    "ruled": {
        "rules": [{"id": "sale", "kind": "pin"}],
        "redirect": {"url": "/sale", "rule": "sale"},
        "banners": [],
        "touched": {},
    }
}


def sheet(more: Json) -> Sheet:
    found = retrieved(leg("words", {"a": 9.25, "b": 7.5, "c": 2.0}, group={"a": "sofa"}))
    candidates = gather(found)
    facet = FacetView(name="colour", label="Colour", type="values",
                      values=[FacetValue(value="red", count=2, filter="colour:red")])  # fmt: skip
    refined = RefinementView(label="Red", query="red sofa", count=2)
    head = head_of(QueryView(text="sofa"), found, {"colour": facet}, [refined], ["encoder"])
    kept = leads(FUSION.rank(Query("q", "q"), candidates), 10)
    window = window_of(kept, candidates, found, head | more, {"q": "sofa"})
    items = {"a": b'{"title":"Sofa"}', "c": b'{"title":"Chair","price":12.5}'}
    return Sheet(window, range(3), items, "s1", "next")


def both(more: Json) -> tuple[Any, Any]:
    laid = sheet(more)
    trace = Trace(lambda: 0.0)
    trace.degrade("encoder")
    typed = page_of(laid, hits_of(laid, None), trace).model_copy(update={"timing": None})
    sent = orjson.loads(stamped(written(laid, ["encoder"]), 0.0))
    return sent, orjson.loads(typed.model_dump_json(exclude_none=True))


def test_both_say_the_same() -> None:
    sent, typed = both({})
    assert sent == typed
    assert [hit["id"] for hit in sent["hits"]] == ["a", "c"]  # b was deleted meanwhile


def test_both_say_the_same_of_rules() -> None:
    sent, typed = both(RULED)
    assert sent == typed
    assert sent["redirect"]["url"] == "/sale"
