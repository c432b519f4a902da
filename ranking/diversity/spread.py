"""Spread: a page that is not all one brand."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from ranking.candidates import Ranked

DECAY = 0.7  # what each earlier item of the same kind leaves of a score, at full diversity


def spread(ranked: Ranked, kinds: Sequence[str | None], diversity: float) -> Ranked:
    """Greedy: each place goes to the item with the best score after a discount for how often its
    kind (`kinds[i]` belongs to candidate i; None is never discounted) was placed before.

    `diversity` 0 changes nothing, 1 discounts by `DECAY` for each. O(n · kinds).
    """
    if diversity <= 0:
        return ranked
    discount = 1 - diversity * (1 - DECAY)
    queues = _queues(ranked, kinds)
    placed: Counter[str] = Counter()
    order = [_take(queues, placed, discount) for _ in range(len(ranked.order))]
    positions, scores = zip(*order, strict=True) if order else ((), ())
    return Ranked(
        ranked.candidates,
        np.array(positions, np.intp),
        np.array(scores, np.float32),
        ranked.ranker,
    )


Queues = dict[str, list[tuple[int, float]]]


def _queues(ranked: Ranked, kinds: Sequence[str | None]) -> Queues:
    queues: Queues = {}
    low = float(ranked.scores.min(initial=0.0))
    for position, score in zip(ranked.order.tolist(), ranked.scores.tolist(), strict=True):
        kind = kinds[position] or f"\0{position}"
        queues.setdefault(kind, []).append((position, score - low))
    return {kind: queue[::-1] for kind, queue in queues.items()}


def _take(queues: Queues, placed: Counter[str], discount: float) -> tuple[int, float]:
    def worth(kind: str) -> float:
        return queues[kind][-1][1] * discount ** placed[kind]

    kind = max(queues, key=worth)
    score = worth(kind)
    position, _ = queues[kind].pop()
    placed[kind] += 1
    if not queues[kind]:
        del queues[kind]
    return position, score
