from threading import Event

from app.search.page import RefinementView
from app.search.refinements import FOR_S, StoredRefinements
from tests.clock import Clock

ROUND = RefinementView(label="Round", query="round tables", count=31)


def test_a_catalogues_refinements_are_read_once_for_all_its_queries() -> None:
    asked: list[str] = []

    def load(catalogue: str) -> dict[str, list[RefinementView]]:
        asked.append(catalogue)
        return {"table": [ROUND]}

    stored = StoredRefinements(load)
    assert stored.of("shop", "Tables") == [ROUND]
    assert stored.of("shop", "lamp") == []
    assert asked == ["shop"]


def test_no_search_waits_while_they_are_read_anew() -> None:
    clock, known, held, done = Clock(), {"table": [ROUND]}, Event(), Event()

    def load(catalogue: str) -> dict[str, list[RefinementView]]:
        if "lamp" in known:
            held.wait(20)
            done.set()
        return dict(known)

    stored = StoredRefinements(load, clock)
    assert stored.of("shop", "table") == [ROUND]
    known["lamp"] = [ROUND]
    clock.now += FOR_S
    assert stored.of("shop", "table") == [ROUND]
    assert stored.of("shop", "lamp") == []
    held.set()
    assert done.wait(20)


def test_what_was_stored_meanwhile_is_shown_once_it_is_read() -> None:
    known = {"table": [ROUND]}
    stored = StoredRefinements(lambda _: dict(known))
    assert stored.of("shop", "lamp") == []
    known["lamp"] = [ROUND]
    stored.refresh("shop")
    assert stored.of("shop", "lamp") == [ROUND]


def test_a_failure_is_no_refinements_not_no_search() -> None:
    def load(catalogue: str) -> dict[str, list[RefinementView]]:
        raise ConnectionError("nobody there")

    assert StoredRefinements(load).of("shop", "table") == []
