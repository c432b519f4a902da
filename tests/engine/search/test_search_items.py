"""Where the items of a page come from."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Thread
from threading import enumerate as running

import pytest

from app.search.cache import PREFIX, Cache
from app.search.fetch import Items
from app.search.filling import Filling
from app.search.request import SearchRequest
from app.search.search import search
from app.search.spare_time import SpareTime
from app.search.windows import Windows, page_name
from app.services import Services
from opensearch.catalogue.document import item_as_shown
from opensearch.names import alias
from opensearch.retrieval.engine import Engine
from tests.engine.search.shop import pages

pytestmark = pytest.mark.engine

WITHIN_S = 20.0


class Asked(Engine):
    """An engine that remembers which items it was asked for."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.client, timeout_s=30)
        self.calls: list[int] = []

    def items(self, index: str, ids: Sequence[str]) -> dict[str, dict[str, object]]:
        self.calls.append(len(ids))
        return super().items(index, ids)


def watched(services: Services, room: int = 10_000_000) -> tuple[Services, Asked]:
    engine = Asked(services)
    items = Items(engine, room)
    windows = Windows(Cache(services.redis, 60))  # as of a process of its own
    filling = Filling(services.engine, Items(engine, 0), SpareTime())
    return replace(services, items=items, filling=filling, windows=windows), engine


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + WITHIN_S
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_who_turns_the_page_waits_for_no_item(lamps: str, services: Services) -> None:
    own, engine = watched(services)
    first = search(lamps, SearchRequest(q="oak lamp", size=5), own)
    assert engine.calls == [10]
    elsewhere, other = watched(services)
    second = search(lamps, SearchRequest(cursor=first.cursor, size=5), elsewhere)
    assert other.calls == []
    assert len(second.hits) == 5


def test_items_that_were_shown_are_not_asked_for_again(lamps: str, services: Services) -> None:
    own, engine = watched(services)
    once = search(lamps, SearchRequest(q="brass lamp", size=8), own)
    again = search(lamps, SearchRequest(q="brass lamp", size=8), own)
    assert engine.calls == [16]
    assert [hit.item for hit in again.hits] == [hit.item for hit in once.hits]


def test_an_old_window_is_not_trusted(
    lamps: str, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, _ = watched(services)
    elsewhere, engine = watched(services)
    first = search(lamps, SearchRequest(q="glass lamp", size=5), own)
    assert own.redis is not None
    monkeypatch.setattr("app.search.window.AGED_S", -1.0)
    assert first.cursor
    own.redis.delete(PREFIX + page_name(lamps, first.cursor, 5))  # it is gone by then
    search(lamps, SearchRequest(cursor=first.cursor, size=5), elsewhere)
    assert len(engine.calls) == 1


def test_a_written_item_is_shown_as_it_is_now(lamps: str, services: Services) -> None:
    own, _ = watched(services)
    request = SearchRequest(q="LX-1033/B", size=1)
    index = own.engine.live(lamps).name
    hit = search(lamps, request, own).hits[0]
    source = own.client.get(index=index, id=hit.id)["_source"]

    def write(version: int, **changed: float) -> None:
        how = {"version": version, "version_type": "external", "refresh": "true"}
        body = {**source, **changed, "version": version}
        own.client.index(index=index, id=hit.id, body=body, params=how)

    write(source["version"] + 1, price=999.0)
    try:
        assert search(lamps, request, own).hits[0].item["price"] == 999.0
    finally:
        write(source["version"] + 2)


def test_a_full_memory_still_shows_every_item(lamps: str, services: Services) -> None:
    small, engine = watched(services, room=500)
    assert pages(lamps, small, q="oak lamp", size=10) == pages(
        lamps, services, q="oak lamp", size=10
    )
    assert engine.calls


def test_items_are_read_beforehand_the_popular_ones_first(lamps: str, services: Services) -> None:
    pages_read = list(services.engine.popular(services.engine.live(lamps).name, 50))
    popularity = [source.get("popularity") for page in pages_read for source in page]
    known = [one for one in popularity if one is not None]
    assert [len(page) for page in pages_read] == [50, 50, 20]
    assert known == sorted(known, reverse=True)
    assert popularity[: len(known)] == known


def test_after_the_first_search_the_whole_catalogue_is_at_hand(
    lamps: str, services: Services
) -> None:
    engine = Asked(services)
    items = Items(engine)
    spare = SpareTime()
    filling = Filling(services.engine, items, spare)
    own = replace(services, items=items, filling=filling)
    others = _filling()
    search(lamps, SearchRequest(q="oak", size=1), own)
    assert not _filling() - others, "a command that searches once reads no catalogue"
    spare.serve()
    search(lamps, SearchRequest(q="oak", size=1), own)
    known = services.catalogues.get(lamps)
    window = _everything(lamps, services)
    until(lambda: len(items._at_hand(window)) == 120)
    engine.calls.clear()
    page = search(lamps, SearchRequest(q="linen", size=20), own)
    assert engine.calls == []
    source = services.engine.items(services.engine.live(lamps).name, [page.hits[0].id])
    assert page.hits[0].item == item_as_shown(known, source[page.hits[0].id])


def _filling() -> set[Thread]:
    return {thread for thread in running() if thread.name == "spare-time"}


def _everything(lamps: str, services: Services) -> list[tuple[str, str, int]]:
    index = services.engine.live(lamps).name
    hits = services.client.search(index=alias(lamps), body={"size": 200})["hits"]["hits"]
    return [(index, hit["_id"], hit["_source"]["version"]) for hit in hits]
