"""Which of a maker's works tell best who he is: what is shown to who asks for no more than a name.

No word says which those are. But of what a museum values it tells more: it has a picture, subjects
and a title of its own, and is no leaf of many; and of all kinds of a maker's works some are shown.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ranking.content.described import Described
from ranking.content.shelf import Shelf

MOST = 60  # works of a maker
AGAIN = 0.7  # of a work's worth, for each of its category, and each of its group, that came before
ENOUGH = 20  # tags, and no more, tell something of a work
PICTURE, BODY, TAGS, ATTRIBUTE, TITLE = 1.5, 0.5, 0.5, 0.1, 1.0  # what each adds to the worth

Queues = dict[tuple[tuple[str, ...], int], list[tuple[float, str]]]  # by category and group


def best_works(items: Sequence[Described], shelf: Shelf) -> Mapping[str, tuple[str, ...]]:
    """By maker the ids of his best works, in the order to be shown; `shelf` was read of `items`."""
    made: defaultdict[str, list[tuple[Described, int]]] = defaultdict(list)
    groups = shelf.groups[shelf.rows(item.id for item in items)]
    for item, group in zip(items, groups.tolist(), strict=True):
        if item.brand:
            made[item.brand].append((item, group))
    return {maker: tuple(_varied(_queues(works))) for maker, works in made.items()}


def _queues(works: Sequence[tuple[Described, int]]) -> Queues:
    """The works with what each is worth, the best last."""
    titles = Counter(item.title for item, _ in works)
    queues: defaultdict[tuple[tuple[str, ...], int], list[tuple[float, str]]] = defaultdict(list)
    for item, group in works:
        queues[item.category, group].append((_worth(item, titles[item.title]), item.id))
    return {which: sorted(queue) for which, queue in queues.items()}


def _worth(item: Described, titled: int) -> float:
    """`titled` works of the maker have its title."""
    tags = min(1.0, math.log1p(item.tags) / math.log1p(ENOUGH))
    told = PICTURE * bool(item.images) + BODY * bool(item.body_length) + TAGS * tags
    return told + ATTRIBUTE * len(item.names) + TITLE / titled


def _varied(queues: Queues) -> Iterator[str]:
    before: Counter[tuple[str, ...] | int] = Counter()

    def left(which: tuple[tuple[str, ...], int]) -> float:
        best, _ = queues[which][-1]
        return best * AGAIN ** sum(before[one] for one in which)

    for _ in range(MOST):
        if not queues:
            return
        which = max(queues, key=left)
        yield queues[which].pop()[1]
        before.update(which)
        if not queues[which]:
            del queues[which]
