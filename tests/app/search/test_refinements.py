from app.search.page import RefinementView
from app.search.refinements import FOR_S, StoredRefinements

ROUND = RefinementView(label="Round", query="round tables", count=31)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_catalogues_refinements_are_read_once_for_all_its_queries() -> None:
    asked: list[str] = []

    def load(catalogue: str) -> dict[str, list[RefinementView]]:
        asked.append(catalogue)
        return {"table": [ROUND]}

    stored = StoredRefinements(load)
    assert stored.of("shop", "Tables") == [ROUND]
    assert stored.of("shop", "lamp") == []
    assert asked == ["shop"]


def test_they_are_read_anew_after_a_while() -> None:
    clock, known = Clock(), {"table": [ROUND]}
    stored = StoredRefinements(lambda _: dict(known), clock)
    assert stored.of("shop", "lamp") == []
    known["lamp"] = [ROUND]
    assert stored.of("shop", "lamp") == []
    clock.now += FOR_S + 1
    assert stored.of("shop", "lamp") == [ROUND]


def test_a_failure_is_no_refinements_not_no_search() -> None:
    def load(catalogue: str) -> dict[str, list[RefinementView]]:
        raise ConnectionError("nobody there")

    assert StoredRefinements(load).of("shop", "table") == []
