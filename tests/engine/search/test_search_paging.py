from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.search.cache import Cache
from app.search.cursor import Position
from app.search.errors import BadCursor, CursorExpired
from app.search.fetch import Items as ItemsHeld
from app.search.request import SearchRequest
from app.search.search import search
from app.search.sheet import Items
from app.search.trace import Trace
from app.search.window import Window
from app.search.windows import Windows
from app.services import Services
from tests.engine.search.shop import flat, pages

pytestmark = pytest.mark.engine

once = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])


@once
@given(
    q=st.sampled_from(["lamp", "oak", "warm light for reading", ""]),
    sort=st.sampled_from([None, "price", "-price", "-published", "brand", "-popularity"]),
    size=st.integers(7, 60),
    filters=st.sampled_from([[], ["colour:sage"], ["-material:oak"], ["price:10..60"]]),
)
def test_no_item_comes_twice_and_none_is_skipped(
    lamps: str, services: Services, q: str, sort: str | None, size: int, filters: list[str]
) -> None:
    asked = {"q": q, "sort": sort, "filter": filters}
    turned = flat(pages(lamps, services, size=size, **asked))
    assert len(set(turned)) == len(turned)
    if sort or not q:
        whole = search(lamps, SearchRequest.model_validate({**asked, "size": 1}), services)
        assert len(turned) == whole.total.value
    else:
        assert turned == flat(pages(lamps, services, size=100, **asked))


def test_a_sorted_list_goes_on_beyond_its_first_window(
    lamps: str, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.search.planning.SORTED_WINDOW", 25)
    turned = pages(lamps, services, sort="price", size=10)
    assert [len(page) for page in turned[:3]] == [10, 10, 5]
    assert len(set(flat(turned))) == 120


@pytest.mark.parametrize("asked", [{"sort": "price"}, {"sort": "-published", "q": "oak"}, {}])
def test_a_group_shown_in_an_earlier_window_does_not_come_again(
    families: str, services: Services, monkeypatch: pytest.MonkeyPatch, asked: dict[str, str]
) -> None:
    once = flat(pages(families, services, size=10, **asked))
    monkeypatch.setattr("app.search.planning.SORTED_WINDOW", 7)
    assert flat(pages(families, services, size=10, **asked)) == once


def test_windows_of_groups_that_were_all_shown_make_no_empty_pages(
    families: str, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.search.planning.SORTED_WINDOW", 1)
    turned = pages(families, services, sort="price")
    assert len(turned) > 1
    assert all(turned[:-1])


def test_pages_keep_total_facets_and_query(lamps: str, services: Services) -> None:
    first = search(lamps, SearchRequest(q="oak lamp", size=5, facets=["colour"]), services)
    second = search(lamps, SearchRequest(cursor=first.cursor, size=5), services)
    assert second.search_id == first.search_id
    assert (second.total, second.facets, second.query) == (first.total, first.facets, first.query)
    assert second.cursor


@pytest.mark.parametrize("q", ["oak lamp", ""])
def test_a_lost_window_is_searched_again_from_its_cursor(
    lamps: str, services: Services, q: str
) -> None:
    kept = pages(lamps, services, q=q, size=10)
    first = search(lamps, SearchRequest(q=q, size=10), services)
    assert services.redis is not None
    services.redis.flushdb()
    second = search(lamps, SearchRequest(cursor=first.cursor, size=10), services)
    assert [hit.id for hit in second.hits] == kept[1]


class Windowless(Windows):
    """Has lost the windows, and not the pages that were written beforehand."""

    def find(
        self, position: Position, request: SearchRequest, trace: Trace
    ) -> tuple[Window | None, Items | None]:
        _, items = super().find(position, request, trace)
        assert items is not None
        return None, items


def test_a_page_kept_without_its_window_hides_nothing_of_the_search_made_anew(
    lamps: str, services: Services
) -> None:
    cache = Cache(services.redis, 60)
    made = replace(services, windows=Windows(cache), items=ItemsHeld(services.engine))
    first = search(lamps, SearchRequest(sort="price", size=3), made)
    with without(first.hits[0].id, lamps, services):
        anew = replace(services, windows=Windowless(cache))
        second = search(lamps, SearchRequest(cursor=first.cursor, size=3), anew)
        assert len(second.hits) == 3


def test_a_cursor_is_refused_when_changed_and_expires_in_time(
    lamps: str, services: Services
) -> None:
    cursor = search(lamps, SearchRequest(q="oak", size=5), services).cursor
    assert cursor
    with pytest.raises(BadCursor):
        search(lamps, SearchRequest(cursor=cursor[:-2] + "xx", size=5), services)
    later = replace(services, now=lambda: services.now() + services.settings.window_ttl_s + 5)
    with pytest.raises(CursorExpired):
        search(lamps, SearchRequest(cursor=cursor, size=5), later)


def test_an_item_deleted_between_pages_is_left_out(lamps: str, services: Services) -> None:
    first = search(lamps, SearchRequest(q="linen", size=1), services)
    opened = SearchRequest(cursor=first.cursor)
    position, _ = services.cursors.read(lamps, opened, services.now())
    window, _ = services.windows.find(position, opened, Trace(services.clock))
    assert window is not None
    gone = window.ids[2]
    with without(gone, lamps, services):
        forgetful = replace(services, items=ItemsHeld(services.engine))
        second = search(lamps, SearchRequest(cursor=first.cursor, size=3), forgetful)
        assert gone not in [hit.id for hit in second.hits]
        assert len(second.hits) == 2


@contextmanager
def without(item: str, lamps: str, services: Services) -> Iterator[None]:
    """While an item is deleted. It comes back in a newer version, as from an import."""
    index = services.engine.live(lamps).name
    kept = services.client.get(index=index, id=item)

    def newer(by: int) -> dict[str, object]:
        version = kept["_version"] + by
        return {"version": version, "version_type": "external", "refresh": "true"}

    services.client.delete(index=index, id=item, params=newer(1))
    try:
        yield
    finally:
        back = {**kept["_source"], "version": kept["_version"] + 2}
        services.client.index(index=index, id=item, body=back, params=newer(2))
