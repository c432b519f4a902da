"""What is read behind the searches: none of them waits for it."""

from threading import Event

import pytest
from opensearchpy.exceptions import ConnectionError as NoConnection

from app.search.behind import Behind, Upkeep
from tests.clock import Clock

UPKEEP = Upkeep("word", every_s=20, most=2)


def test_it_is_read_once_until_it_is_time_to_look_again() -> None:
    asked: list[str] = []

    def load(catalogue: str, last: str) -> str:
        asked.append(catalogue)
        return "new"

    seen = Behind(load, "", UPKEEP, Clock())
    assert [seen.of("shop"), seen.of("shop")] == ["new", "new"]
    assert asked == ["shop"]


def test_while_one_looks_again_searches_go_on_with_what_was_seen_last() -> None:
    clock, held = Clock(), Event()

    def load(catalogue: str, last: int) -> int:
        if last:
            held.wait(20)
        return last + 1

    seen = Behind(load, 0, UPKEEP, clock)
    assert seen.of("shop") == 1
    clock.now += UPKEEP.every_s
    looking = seen.begin("shop")
    assert seen.of("shop") == 1
    held.set()
    assert looking and looking.result(20) == 2
    assert seen.of("shop") == 2


def test_after_a_long_while_a_search_waits_for_what_is_new() -> None:
    clock = Clock()
    seen = Behind(lambda catalogue, last: last + 1, 0, UPKEEP, clock)
    assert seen.of("shop") == 1
    clock.now += 10 * UPKEEP.every_s
    assert seen.of("shop") == 2


def test_what_fails_leaves_it_as_it_was() -> None:
    found = ["new"]

    def load(catalogue: str, last: str) -> str:
        return found.pop()

    seen = Behind(load, "", UPKEEP)
    assert seen.refresh("shop") == "new"
    assert seen.refresh("shop") == "new"
    assert seen.refresh("other") == ""
    assert not seen.pending("other")


def test_an_engine_that_is_down_is_told_in_a_sentence(caplog: pytest.LogCaptureFixture) -> None:
    def load(catalogue: str, last: str) -> str:
        raise NoConnection("N/A", "HTTPConnection(...)", OSError("[Errno 111] refused"))

    assert Behind(load, "", UPKEEP, Clock()).refresh("shop") == ""
    assert caplog.messages == [
        "the word of shop could not be read: the search engine does not answer: "
        "the connection is refused"
    ]


def test_so_many_catalogues_are_kept() -> None:
    asked: list[str] = []

    def load(catalogue: str, last: str) -> str:
        asked.append(catalogue)
        return catalogue

    seen = Behind(load, "", UPKEEP, Clock())
    for name in ("a", "b", "c", "c", "a"):
        assert seen.of(name) == name
    assert asked == ["a", "b", "c", "a"]
