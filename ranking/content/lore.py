"""How a catalogue uses its words: as the name of a thing, as a value, as a unit."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from ranking.content.described import Described
from ranking.content.words import spelled
from ranking.lexicon.regional import other_spellings

SURE = 0.6  # above this rate a word is a value (`black`) or a unit (`pages`), not a thing


@dataclass(frozen=True)
class Lore:
    """By word, of the titles it stands in: how often it is also among the item's attribute values,
    and how often it follows a number. `things` are words of categories, which name things even
    where they are values too."""

    value: Mapping[str, float]
    unit: Mapping[str, float]
    things: frozenset[str] = field(default_factory=frozenset)

    def names_things(self, word: str) -> bool:
        """Whether the word can be part of a kind's name."""
        return (
            len(word) > 1
            and word.replace("-", "").replace("'", "").isalpha()
            and self.unit.get(word, 0.0) < SURE
            and (word in self.things or self.value.get(word, 0.0) < SURE)
        )


def learned(items: Sequence[Described]) -> Lore:
    """The rates over `items`, smoothed by two unseen titles."""
    seen: Counter[str] = Counter()
    valued: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    for item in items:
        words = spelled(item.title)
        seen.update(set(words))
        valued.update(word for word in {*words} if _among(word, item.values))
        counted.update({after for before, after in pairwise(words) if before[0].isdigit()})
    return Lore(
        {word: (valued[word] + 0.5) / (count + 2) for word, count in seen.items()},
        {word: counted[word] / (count + 2) for word, count in seen.items()},
        _of_categories(items),
    )


def _among(word: str, values: Set[str]) -> bool:
    """Titles and values of one shop spell a word differently: `gray` and `grey`."""
    return word in values or not values.isdisjoint(other_spellings(word))


def _of_categories(items: Iterable[Described]) -> frozenset[str]:
    paths = {item.category for item in items}
    return frozenset(word for path in paths for part in path for word in spelled(part))
