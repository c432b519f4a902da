"""Learns a lexicon from a catalogue's items, read once."""

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from ranking.lexicon.entry import Entry, FieldInfo, Part
from ranking.lexicon.folding import accented, fold, key, worded, words
from ranking.lexicon.kinds import learned_kinds
from ranking.lexicon.lexicon import ENGLISH, Lexicon
from ranking.lexicon.measured import learned_numbers
from ranking.lexicon.naming import learned_meanings
from ranking.lexicon.only_called import OnlyCalled
from ranking.lexicon.sample import Seen

SAMPLE = 60_000  # items whose words and values are held against each other
SEED = 11
MOST_WORDS = 250_000
MOST_PAIRS = 250_000
LEAST_PAIR = 2  # titles
MOSTLY = 0.5  # of the items with a word, those that write it so
LONGEST_PROSE = 4_000  # characters of an item's running text
HYPHENED = re.compile(r"(?<![\w-])[^\W\d_]+-[^\W\d_]+(?![\w-])")


class Learner:
    """Takes entries one by one; memory is bounded by the vocabulary and SAMPLE."""

    def __init__(self, fields: Sequence[FieldInfo], language: str) -> None:
        self._fields = {one.name: one for one in fields}
        self._language = language
        self._chance = random.Random(SEED)
        self._items = 0
        self._words: Counter[str] = Counter()
        self._pairs: Counter[str] = Counter()
        self._accented: Counter[str] = Counter()
        self._hyphened: Counter[str] = Counter()
        self._protected: set[str] = set()
        self._values: dict[str, Counter[str]] = {}
        self._seen: list[Seen] = []
        self._only_called = OnlyCalled()

    def add(self, entry: Entry) -> None:
        """Learn one item."""
        self._items += 1
        title = words(entry.title)
        spoken = [one for value in entry.values.values() for one in value]
        texts = (entry.title, entry.prose[:LONGEST_PROSE], *spoken)
        every = {word for text in texts for word in words(text)}
        self._words.update(word for word in every if worded(word) and len(word) > 1)
        pairs = {f"{a} {b}" for a, b in pairwise(title) if worded(a) and worded(b)}
        self._pairs.update(pairs)
        self._accented.update({word for text in texts for word in accented(text)})
        self._hyphened.update(set(HYPHENED.findall(entry.title.lower())))
        self._protect(entry)
        for name, values in entry.values.items():
            self._values.setdefault(name, Counter()).update(set(values))
        if self._language == ENGLISH:
            self._only_called.add(texts, every)
        self._keep(Seen(tuple(key(word) for word in title), entry.values, entry.numbers))

    def lexicon(self) -> Lexicon:
        """What was learned."""
        return Lexicon(
            items=self._items,
            language=self._language,
            words=dict(self._words.most_common(MOST_WORDS)),
            pairs=_most(self._pairs, MOST_PAIRS, LEAST_PAIR),
            written=dict(self._written()),
            protected=frozenset(self._protected),
            fields=self._fields,
            meanings=learned_meanings(self._values, self._fields, self._seen),
            numbers=learned_numbers(self._seen, self._fields, self._named(Part.CATEGORY)),
            kinds=learned_kinds(self._seen, self._named(Part.CATEGORY)),
            categories=dict(self._categories()),
            only_called=self._only_called.names(),
        )

    def _written(self) -> Iterator[tuple[str, str]]:
        """By folded word, or pair, the form that it mostly has."""
        for form, count in self._accented.items():
            if count > MOSTLY * self._words[fold(form)]:
                yield fold(form), form
        for form, count in self._hyphened.items():
            pair = fold(form).replace("-", " ")
            if count > MOSTLY * self._pairs[pair]:
                yield pair, form

    def _protect(self, entry: Entry) -> None:
        """Brands' words, and codes of letters alone."""
        for name in self._named(Part.BRAND):
            for brand in entry.values.get(name, ()):
                self._protected.update(word for word in words(brand) if worded(word))
        for code in entry.codes:
            if len(found := words(code)) == 1 and worded(found[0]):
                self._protected.add(found[0])

    def _keep(self, seen: Seen) -> None:
        """An even sample of all items so far (Vitter's algorithm R)."""
        if len(self._seen) < SAMPLE:
            self._seen.append(seen)
        elif (place := self._chance.randrange(self._items)) < SAMPLE:
            self._seen[place] = seen

    def _named(self, part: Part) -> list[str]:
        return [one.name for one in self._fields.values() if one.part is part]

    def _categories(self) -> Counter[str]:
        named = (self._values.get(name, Counter()) for name in self._named(Part.CATEGORY))
        return sum(named, Counter[str]())


def learn(entries: Iterable[Entry], fields: Sequence[FieldInfo], language: str) -> Lexicon:
    """The lexicon of all entries."""
    learner = Learner(fields, language)
    for entry in entries:
        learner.add(entry)
    return learner.lexicon()


def _most(counts: Counter[str], most: int, least: int) -> Mapping[str, int]:
    return {one: count for one, count in counts.most_common(most) if count >= least}
