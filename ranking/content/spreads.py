"""How the numbers of each kind of thing are spread: a cheap laptop costs more than a cheap cable,
and a large vase is smaller than a small rug."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from ranking.content.described import Described
from ranking.content.shelf import Shelf
from ranking.content.trust import reliable
from ranking.lexicon.measured import LEAST, MOSTLY, spread

Spreads = dict[str, tuple[float, ...]]  # quantiles by the name of a kind


def prices_of_kinds(items: Sequence[Described], shelf: Shelf) -> Spreads:
    """By the name of a kind and by what the name ends in: coffee tables are tables. Nothing where
    kinds tell little."""
    priced = zip(items, _names(items, shelf), strict=True)
    return _spreads((item.price, names) for item, names in priced if item.price is not None)


def measures_of_kinds(
    items: Sequence[Described], shelf: Shelf, fields: Collection[str]
) -> dict[str, Spreads]:
    """By field, of the kinds whose items mostly have it: not many switches have a screen."""
    named = [*_names(items, shelf)]
    counts = Counter(name for names in named for name in names)
    found = {}
    for field in fields:
        having = [(item.numbers[field], names) for item, names in zip(items, named, strict=True)
                  if field in item.numbers]  # fmt: skip
        own = Counter(name for _, names in having for name in names)
        every = _spreads(having)
        found[field] = {name: one for name, one in every.items()
                        if own[name] >= MOSTLY * counts[name]}  # fmt: skip
    return found


def _names(items: Sequence[Described], shelf: Shelf) -> Iterator[list[str]]:
    """What the kind of each item is called by: `floor lamp` and `lamp`."""
    sure = reliable(shelf)
    for kind in shelf.kinds[shelf.rows(item.id for item in items)].tolist():
        words = str(shelf.names[kind]).split() if sure and kind >= 0 else []
        yield [" ".join(words[start:]) for start in range(len(words))]


def _spreads(valued: Iterable[tuple[float, Sequence[str]]]) -> Spreads:
    values: defaultdict[str, list[float]] = defaultdict(list)
    for value, names in valued:
        for name in names:
            values[name].append(value)
    return {name: spread(sorted(ones)) for name, ones in values.items() if len(ones) >= LEAST}
