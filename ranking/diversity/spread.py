"""Spread: a page that is not all one brand."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from heapq import heapify, heappop, heappush

import numpy as np

from ranking.arrays import Places
from ranking.candidates import Ranked

Kind = str | int  # what it is called, or its number
DECAY = 0.7  # what each earlier item of the same kind leaves of a score, at full diversity


def spread(ranked: Ranked, kinds: Sequence[Kind | None], diversity: float) -> Ranked:
    """Greedy: each place goes to the item with the best score after a discount for how often its
    kind (`kinds[i]` belongs to candidate i; None is never discounted) was placed before.

    `diversity` 0 changes nothing, 1 discounts by `DECAY` for each. O(n log n).
    """
    if diversity <= 0:
        return ranked
    taken = _taken(_queues(ranked, kinds), 1 - diversity * (1 - DECAY))
    positions, scores = zip(*taken, strict=True) if len(ranked.order) else ((), ())
    return Ranked(
        ranked.candidates,
        np.array(positions, np.intp),
        np.array(scores, np.float32),
        ranked.ranker,
    )


def spread_among(
    ranked: Ranked,
    places: Places,
    kinds: Sequence[Kind | None],
    diversity: float,
) -> Ranked:
    """`ranked` with only what stands at `places` of its order spread, among those places; scores
    stay with the places, falling."""
    order = ranked.order.copy()
    some = Ranked(ranked.candidates, order[places], ranked.scores[places], ranked.ranker)
    order[places] = spread(some, kinds, diversity).order
    return replace(ranked, order=order)


Queue = list[tuple[int, float]]  # positions and scores of one kind, the best last


def _queues(ranked: Ranked, kinds: Sequence[Kind | None]) -> list[Queue]:
    queues: dict[Kind, Queue] = {}
    low = float(ranked.scores.min(initial=0.0))
    for position, score in zip(ranked.order.tolist(), ranked.scores.tolist(), strict=True):
        kind = kinds[position] or f"\0{position}"
        queues.setdefault(kind, []).append((position, score - low))
    return [queue[::-1] for queue in queues.values()]


def _taken(queues: list[Queue], discount: float) -> Iterator[tuple[int, float]]:
    """Positions and discounted scores, best first; of equals the one that was first before."""
    heads = [(-queue[-1][1], at, 1.0) for at, queue in enumerate(queues)]
    heapify(heads)
    while heads:
        worth, at, left = heappop(heads)
        queue = queues[at]
        yield queue.pop()[0], -worth
        if queue:
            left *= discount
            heappush(heads, (-queue[-1][1] * left, at, left))
