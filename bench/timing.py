"""Two things timed turn by turn, so that a machine that slows down slows both."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Times:
    """Milliseconds of one side, a call each."""

    ms: tuple[float, ...]

    def at(self, percentile: float) -> float:
        """The time that `percentile` per cent of the calls stay under."""
        return float(np.percentile(self.ms, percentile))


def timed(call: Callable[[], object]) -> float:
    """Milliseconds that `call` takes."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def in_turn(
    ours: Callable[[str], object],
    theirs: Callable[[str], object],
    inputs: Sequence[str],
    *,
    rounds: int,
) -> tuple[Times, Times]:
    """Time both on each input, `rounds` times, who goes first alternating; after a warm-up pass."""
    for value in inputs:
        ours(value), theirs(value)
    mine: list[float] = []
    other: list[float] = []
    for round_ in range(rounds):
        for position, value in enumerate(inputs):
            pair = [(mine, ours), (other, theirs)]
            for times, call in pair if (round_ + position) % 2 else reversed(pair):
                times.append(timed(lambda call=call, value=value: call(value)))  # type: ignore[misc]
    return Times(tuple(mine)), Times(tuple(other))
