"""Which works of a maker, of a category or in a medium are shown to who asks for no more than that.

No word says which those are. But of what a museum values it tells more: it has a picture, subjects
and a title of its own, and is no leaf of many; and of all kinds of a maker's works some are shown,
as are works of many makers of a kind.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from ranking.content.described import Described
from ranking.content.shelf import Shelf
from ranking.lexicon.folding import PARTED, phrase
from ranking.refinements.words import EMPTY

MOST = 60  # works of each
AGAIN = 0.7  # of a work's worth, for each of its sort, and each of its group, that came before
ENOUGH = 20  # tags, and no more, tell something of a work
PICTURE, BODY, TAGS, ATTRIBUTE, TITLE = 1.5, 0.5, 0.5, 0.1, 1.0  # what each adds to the worth
LEAST = 10  # works in a medium that is asked for

Sort = Callable[[Described], Hashable]
Grouped = tuple[Described, int]  # a work, and its group on the shelf
Queues = dict[tuple[Hashable, int], list[tuple[float, str]]]  # by sort and group


def best_works(items: Sequence[Described], shelf: Shelf) -> Mapping[str, tuple[str, ...]]:
    """By maker, and by category, the ids of the best works, in the order to be shown; `shelf` was
    read of `items`."""
    made, filed = _grouped(items, shelf, _maker), _grouped(items, shelf, lambda item: item.category)
    by_maker = {one: _best(works, lambda item: item.category) for one, works in made.items()}
    return {one: _best(works, _brand) for one, works in filed.items()} | by_maker


def best_of_media(items: Sequence[Described], shelf: Shelf) -> Mapping[str, tuple[str, ...]]:
    """The same by what works are made of, as a query says it (see `called`)."""
    found = _grouped(items, shelf, called)
    return {said: _best(works, _brand) for said, works in found.items() if len(works) >= LEAST}


def called(item: Described) -> set[str]:
    """What a painting of `Oil paint on canvas` is asked for by: all words of its medium that say
    something, or all but one behind the first (`oil canvas`, `oil paint`), or the first and the
    category: `oil painting`."""
    told = told_of(item.medium)
    shorter = (told[:at] + told[at + 1 :] for at in range(1, len(told)))
    kinds = ([*told[:1], *told_of(one)] for path in item.category for one in PARTED.split(path))
    return {" ".join(one) for one in (told, *shorter, *kinds) if told}


def told_of(text: str) -> list[str]:
    """The keys of its words that say something."""
    return [word for word in phrase(text).split() if word not in EMPTY]


def _maker(item: Described) -> tuple[str, ...]:
    return (item.brand,) if item.brand else ()


def _brand(item: Described) -> str:
    return item.brand


def _grouped(
    items: Sequence[Described], shelf: Shelf, named: Callable[[Described], Iterable[str]]
) -> Mapping[str, list[Grouped]]:
    groups = shelf.groups[shelf.rows(item.id for item in items)]
    found: defaultdict[str, list[Grouped]] = defaultdict(list)
    for item, group in zip(items, groups.tolist(), strict=True):
        for one in named(item):
            found[one].append((item, group))
    return found


def _best(works: Sequence[Grouped], sort: Sort) -> tuple[str, ...]:
    titles = Counter(item.title for item, _ in works)
    queues: Queues = defaultdict(list)
    for item, group in works:
        queues[sort(item), group].append((_worth(item, titles[item.title]), item.id))
    return tuple(_varied({which: sorted(queue) for which, queue in queues.items()}))


def _worth(item: Described, titled: int) -> float:
    """`titled` works among which it is have its title."""
    tags = min(1.0, math.log1p(item.tags) / math.log1p(ENOUGH))
    told = PICTURE * bool(item.images) + BODY * bool(item.body_length) + TAGS * tags
    return told + ATTRIBUTE * len(item.names) + TITLE / titled


def _varied(queues: Queues) -> Iterator[str]:
    """`queues` have the best last, and are used up."""
    before: Counter[Hashable] = Counter()

    def left(which: tuple[Hashable, int]) -> float:
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
