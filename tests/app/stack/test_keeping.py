"""Parts are kept: started again when they crash, told of, and gone when their keeper is."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from app.stack.configuration import write
from app.stack.keeper import Keeper, Kept
from app.stack.leftovers import leftovers, mark, reap
from app.stack.part import Part, guarded
from app.stack.places import Places
from app.stack.stop import stop
from app.stack.watch import watch

DEADLINE_S = 90


def until(true: Callable[[], object]) -> bool:
    limit = time.monotonic() + DEADLINE_S
    while not true():
        if time.monotonic() > limit:
            return False
        time.sleep(0.1)
    return True


@pytest.fixture
def places(open_directory: Path) -> Iterator[Places]:
    made = Places(open_directory / f"home-{time.monotonic_ns()}")
    made.make()
    yield made
    stop(made.home)


def keep(places: Places, *parts: Part) -> "subprocess.Popen[bytes]":
    write(parts, places)
    process = Keeper(places).launch(dict(mark(places.home)), bound=False)
    for part in parts:
        Keeper(places).start(part.name)
    assert until(lambda: all(kept.pid for kept in Keeper(places).parts()))
    return process


def one(places: Places) -> Kept:
    (kept,) = Keeper(places).parts()
    return kept


SLEEPER = Part("sleeper", guarded("sleep", "600"))
BROKEN = Part("broken", guarded("bash", "-c", "echo ValueError: no luck; exit 3"))
TELLER = Part("teller", guarded("bash", "-c", 'echo "$SAID"; sleep 600'),
              environment={"SAID": '50% of "it", all told'})  # fmt: skip


def test_a_crashed_part_is_started_again(places: Places) -> None:
    keep(places, SLEEPER)
    before = one(places).pid
    assert before
    psutil.Process(before).kill()
    assert until(lambda: one(places).pid not in (None, before))


def test_a_part_that_keeps_crashing_is_told_with_its_last_error(places: Places) -> None:
    told: list[str] = []
    write((BROKEN,), places)
    process = Keeper(places).launch(dict(mark(places.home)), bound=False)

    def tell(text: str) -> None:
        told.append(text)
        Keeper(places).shut_down()

    Keeper(places).start("broken")
    assert until(lambda: one(places).state == "BACKOFF")
    watch(process, places, tell)
    assert "ValueError: no luck" in told[0]


def test_nothing_is_left_when_the_keeper_is_killed(places: Places) -> None:
    process = keep(places, SLEEPER, TELLER)
    family = [process.pid, *(kept.pid for kept in Keeper(places).parts())]
    assert until(lambda: len(leftovers(places.home)) > len(family))  # and the commands themselves
    process.kill()
    process.wait()
    assert until(lambda: not leftovers(places.home))


def test_down_stops_the_keeper_and_all_it_keeps(places: Places) -> None:
    process = keep(places, SLEEPER, TELLER)
    waited = psutil.Process(process.pid)
    assert until(lambda: len(leftovers(places.home)) == 5)  # a keeper, two guards, two commands
    assert stop(places.home) == 5
    psutil.wait_procs([waited], 10)
    assert not leftovers(places.home)
    assert not Keeper(places).is_up()


def test_down_twice_is_no_error(places: Places) -> None:
    assert stop(places.home) == 0


def test_what_outlived_its_keeper_is_found_by_its_mark_and_ended(places: Places) -> None:
    orphan = subprocess.Popen(("sleep", "600"), env=os.environ | mark(places.home))
    assert [process.pid for process in leftovers(places.home)] == [orphan.pid]
    assert reap(places.home) == 1
    assert not psutil.pid_exists(orphan.pid)
    orphan.wait()


def test_another_homes_processes_are_left_alone(places: Places) -> None:
    keep(places, SLEEPER)
    assert not leftovers(places.home / "other")


def test_a_parts_environment_reaches_it_whatever_it_holds(places: Places) -> None:
    keep(places, TELLER)
    assert until(lambda: '50% of "it", all told' in places.log("teller").read_text())
