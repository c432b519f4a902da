"""What is readied behind searches."""

from collections.abc import Iterator
from threading import Event, Thread
from threading import enumerate as running

from app.search.spare_time import SpareTime

WAIT_S = 10


def under_way() -> set[Thread]:
    return {thread for thread in running() if thread.name == "spare-time"}


def finish() -> None:
    for thread in under_way():
        thread.join(WAIT_S)


def test_a_process_that_searches_once_readies_nothing() -> None:
    spare, begun = SpareTime(), Event()
    spare.begin("items", 1, lambda: iter([begun.set()]))
    finish()
    assert not begun.is_set()


def test_the_same_is_begun_once_for_each_state_of_it() -> None:
    spare, states = SpareTime(), []

    def steps(state: int) -> Iterator[None]:
        states.append(state)
        yield

    spare.serve()
    for state in (1, 1, 2, 2):
        spare.begin("items", state, lambda state=state: steps(state))  # type: ignore[misc]
        finish()
    assert states == [1, 2]


def test_one_piece_of_work_waits_for_the_other_and_a_failing_one_ends_alone() -> None:
    spare, order, begun, go_on = SpareTime(), [], Event(), Event()
    others = under_way()

    def failing() -> Iterator[None]:
        order.append("first")
        begun.set()
        go_on.wait(WAIT_S)
        yield
        raise ValueError("the engine is down")

    def after() -> Iterator[None]:
        order.append("second")
        yield

    spare.serve()
    spare.begin("items", 1, failing)
    assert begun.wait(WAIT_S)
    spare.begin("vectors", 1, after)
    waiting = under_way() - others
    assert len(waiting) == 2
    assert order == ["first"]
    go_on.set()
    for thread in waiting:
        thread.join(WAIT_S)
    assert order == ["first", "second"]
