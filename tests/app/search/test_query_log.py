import threading
from collections.abc import Callable, Sequence
from typing import Any

from prometheus_client import REGISTRY

from app.search.query_log import QueryLog, Record


def storing(written: list[Record]) -> Callable[[Sequence[Record]], int]:
    def store(batch: Sequence[Record]) -> int:
        written.extend(batch)
        return len(batch)

    return store


def test_what_is_added_is_written_in_order() -> None:
    written: list[Record] = []
    log = QueryLog(storing(written), every_s=0.01)
    for number in range(1200):
        log.add({"number": number})
    log.close()
    assert [one["number"] for one in written] == list(range(1200))
    assert log.dropped == 0


def test_a_full_queue_drops_and_counts_and_never_waits() -> None:
    held, release = threading.Event(), threading.Event()

    def stuck(batch: Sequence[Record]) -> int:
        held.set()
        release.wait(10)
        return len(batch)

    log = QueryLog(stuck, room=3, every_s=0.01)
    log.add({"number": 0})
    assert held.wait(10)
    for number in range(10):
        log.add({"number": number})
    assert log.dropped == 7
    release.set()
    log.close()


def test_a_failing_engine_costs_records_not_searches() -> None:
    def failing(batch: Sequence[Record]) -> int:
        raise ConnectionError("nobody there")

    counted = REGISTRY.get_sample_value("pinwheel_search_unlogged_total") or 0.0
    log = QueryLog(failing, every_s=0.01)
    log.add({"number": 1})
    log.close()
    assert log.dropped == 1
    assert REGISTRY.get_sample_value("pinwheel_search_unlogged_total") == counted + 1


def test_what_the_engine_refuses_is_counted() -> None:
    log = QueryLog(lambda batch: len(batch) - 1, every_s=0.01)
    log.add({})
    log.close()
    assert log.dropped == 1


def test_nothing_runs_before_the_first_record() -> None:
    before = {*threading.enumerate()}
    log: Any = QueryLog(len)
    assert not {one for one in threading.enumerate() if one.name == "query-log"} - before
    log.close()
