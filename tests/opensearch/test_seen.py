"""What is remembered of the engine, and who waits for it."""

import time
from threading import Event

import pytest

from opensearch.seen import Seen

FOR_S = 10.0


class Engine:
    """Says how often it was asked, of anything; slow or down on demand."""

    def __init__(self) -> None:
        self.asked = 0
        self.now = 0.0
        self.down = False
        self.may_answer = Event()
        self.may_answer.set()
        self.seen = Seen(self.load, FOR_S, self.clock)

    def load(self, name: str, last: str | None) -> str:
        self.asked += 1
        said = f"{name} {self.asked} after {last}"
        if self.down:
            raise ConnectionError
        assert self.may_answer.wait(5)
        return said

    def clock(self) -> float:
        return self.now


def until_asked(engine: Engine, times: int) -> None:
    end = time.monotonic() + 5
    while engine.asked < times:
        assert time.monotonic() < end
        time.sleep(0.001)


def until_it_says(engine: Engine, said: str) -> None:
    end = time.monotonic() + 5
    while engine.seen.of("shop") != said:
        assert time.monotonic() < end
        time.sleep(0.001)


def test_an_answer_serves_for_a_while() -> None:
    engine = Engine()
    assert {engine.seen.of("shop") for _ in range(5)} == {"shop 1 after None"}
    engine.now = FOR_S / 2 - 0.1
    assert engine.seen.of("shop") == "shop 1 after None"
    assert engine.asked == 1


def test_who_asks_often_does_not_wait_for_the_next() -> None:
    engine = Engine()
    first = engine.seen.of("shop")
    engine.now = FOR_S / 2
    engine.may_answer.clear()
    assert {engine.seen.of("shop") for _ in range(5)} == {first}
    until_asked(engine, 2)
    engine.may_answer.set()
    until_it_says(engine, f"shop 2 after {first}")
    assert engine.asked == 2


def test_who_asks_late_waits_and_bears_what_goes_wrong() -> None:
    engine = Engine()
    engine.seen.of("shop")
    engine.now = FOR_S
    assert engine.seen.of("shop").startswith("shop 2")
    engine.now, engine.down = 2 * FOR_S, True
    with pytest.raises(ConnectionError):
        engine.seen.of("shop")


def test_what_fails_behind_is_borne_by_nobody_while_the_answer_serves() -> None:
    engine = Engine()
    first = engine.seen.of("shop")
    engine.now, engine.down = FOR_S / 2, True
    assert engine.seen.of("shop") == first
    until_asked(engine, 2)
    engine.now = FOR_S - 0.1
    assert engine.seen.of("shop") == first


def test_what_was_put_meanwhile_is_not_overwritten_by_an_older_answer() -> None:
    engine = Engine()
    engine.seen.of("shop")
    engine.now = FOR_S / 2
    engine.may_answer.clear()
    engine.seen.of("shop")
    until_asked(engine, 2)
    engine.seen.put("shop", "mine")
    engine.may_answer.set()
    time.sleep(0.05)
    assert engine.seen.of("shop") == "mine"


def test_what_is_forgotten_is_asked_for_before_it_is_used() -> None:
    engine = Engine()
    engine.seen.of("shop")
    engine.seen.forget("shop")
    engine.seen.forget("never seen")
    assert engine.seen.of("shop").startswith("shop 2")
