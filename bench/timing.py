"""Two things timed turn by turn, so that a machine that slows down slows both."""

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

Call = Callable[[str], object]
T = TypeVar("T")

REST_S = 0.005  # before each call, so that what the last one left to be done behind it is not timed


@dataclass(frozen=True)
class Times:
    """Milliseconds of one side, a call each."""

    ms: tuple[float, ...]

    def at(self, percentile: float) -> float:
        """The time that `percentile` per cent of the calls stay under."""
        return float(np.percentile(self.ms, percentile))


def answered(call: Callable[[str], T], value: str) -> tuple[float, T]:
    """Milliseconds that `call(value)` takes, and what it gives."""
    start = time.perf_counter()
    found = call(value)
    return (time.perf_counter() - start) * 1000, found


def timed(call: Call, value: str) -> float:
    """Milliseconds that `call(value)` takes."""
    return answered(call, value)[0]


def in_turn(calls: Sequence[Call], inputs: Sequence[str], warm: Sequence[str]) -> list[Times]:
    """Each call's times over `inputs`, after `warm`; who goes first moves on with each input."""
    for value in warm:
        for call in calls:
            call(value)
    gc.collect()
    gc.freeze()  # what the bench itself has loaded is nobody's cost
    times: list[list[float]] = [[] for _ in calls]
    for turn, value in enumerate(inputs):
        for step in range(len(calls)):
            side = (turn + step) % len(calls)
            time.sleep(REST_S)
            times[side].append(timed(calls[side], value))
    return [Times(tuple(one)) for one in times]
