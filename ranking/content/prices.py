"""What things of each kind cost: a cheap laptop costs more than a cheap cable."""

from collections import defaultdict
from collections.abc import Sequence

from ranking.content.asked import TRUSTED, trusted
from ranking.content.described import Described
from ranking.content.shelf import Shelf
from ranking.lexicon.measured import LEAST, spread

Spread = tuple[float, ...]


def prices_of_kinds(items: Sequence[Described], shelf: Shelf) -> dict[str, Spread]:
    """Quantiles by the name of a kind and by what the name ends in: coffee tables are tables.
    Nothing where kinds tell little."""
    if trusted(shelf) < TRUSTED:
        return {}
    prices: defaultdict[str, list[float]] = defaultdict(list)
    kinds = shelf.kinds[shelf.rows(item.id for item in items)].tolist()
    for item, kind in zip(items, kinds, strict=True):
        if item.price is not None and kind >= 0:
            words = str(shelf.names[kind]).split()
            for start in range(len(words)):
                prices[" ".join(words[start:])].append(item.price)
    return {name: spread(sorted(ones)) for name, ones in prices.items() if len(ones) >= LEAST}
