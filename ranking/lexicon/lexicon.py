"""What is known of a catalogue's words, values, numbers and categories."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from ranking.content.shelf import OFTEN, Shelf
from ranking.content.words import number
from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.folding import fold, key, phrase
from ranking.lexicon.makers import people
from ranking.lexicon.numbers import Numbers
from ranking.lexicon.regional import other_spellings
from ranking.lexicon.typos import Typos

ENGLISH = "english"
CORRECTABLE = 100_000  # words that a misspelling may have meant; the commonest ones


@dataclass(frozen=True)
class Meaning:
    """A field that has the words for a value. `values` are all of the field's that hold them:
    `black` means `Black` and `Black/silver`. `confidence` is the part of the items with these words
    in their title that have such a value, of those that have the field."""

    field: str
    shown: str
    values: tuple[str, ...]
    confidence: float
    count: int  # items


@dataclass(frozen=True, eq=False)
class Lexicon:
    """By folded word or phrase (see `folding`). Without any items it knows nothing and reads
    nothing but codes, which is how a query is understood until a catalogue's lexicon is there."""

    items: int = 0
    language: str = ENGLISH
    words: Mapping[str, int] = field(default_factory=dict)  # items that hold the word
    pairs: Mapping[str, int] = field(default_factory=dict)  # titles with two words side by side
    written: Mapping[str, str] = field(default_factory=dict)  # with accents, or with a hyphen
    protected: frozenset[str] = frozenset()  # of brands and codes: never misspelt
    fields: Mapping[str, FieldInfo] = field(default_factory=dict)
    meanings: Mapping[str, tuple[Meaning, ...]] = field(default_factory=dict)  # the likeliest first
    numbers: Mapping[str, Numbers] = field(default_factory=dict)  # by field
    kinds: Mapping[str, Mapping[str, float]] = field(default_factory=dict)  # word to categories
    categories: Mapping[str, int] = field(default_factory=dict)  # items in each
    learned: Mapping[str, Mapping[str, float]] = field(default_factory=dict)  # synonyms, proposed
    narrower: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # see `kinds_of`
    covered: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # see `left_out_with`
    only_called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # names, by their word
    listed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # synonyms, by a person
    # Ids of works that are shown first, by maker and category, and by what they are made of.
    works: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    media: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shelf: Shelf | None = None  # what kind of thing each item is

    @cached_property
    def typos(self) -> Typos:
        """The words a misspelling may have meant."""
        known = sorted(self.words, key=lambda word: (-self.words[word], word))
        return Typos.of([word for word in known if len(word) > 2][:CORRECTABLE])

    def ready(self) -> Self:
        """Itself, with all made that is otherwise made by the first query that needs it."""
        _ = self.typos, self.alphabet, self.longest, self.shades, self.truths, self.things
        _ = self.makers, self.apart, self.begun, self.begun_kinds, self.begun_synonyms, self.said
        if (shelf := self.shelf) is not None:
            _ = shelf.headed, shelf.joined, shelf.titles(0), shelf.common, shelf.titled(())
            _ = shelf.pairs, shelf.agreed, shelf.ends, shelf.beginnings
        return self

    @cached_property
    def alphabet(self) -> Sequence[str]:
        """The words as a dictionary has them: those that begin alike stand together."""
        return sorted(self.words)

    @cached_property
    def apart(self) -> Mapping[str, tuple[str, ...]]:
        """The pairs by their letters alone, the shortest first word first: `dining table`, by
        `diningtable`."""
        found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for pair in sorted(self.pairs, key=lambda pair: pair.index(" ")):
            found[pair.replace(" ", "")] += (pair,)
        return dict(found)

    def as_written(self, said: str) -> str:
        """Folded words as the catalogue writes them: `möbler` for `mobler`, `t-shirt`."""
        whole = self.written.get(said)
        return whole or " ".join(self.written.get(word, word) for word in said.split(" "))

    def value_as_written(self, field: str, folded: str) -> str:
        """A field's value as the catalogue writes it, by its folded letters: `Frühstück`."""
        held = (one for one in self.meanings.get(phrase(folded), ()) if one.field == field)
        written = (value for one in held for value in one.values if fold(value) == folded)
        return next(written, folded)

    def beginning(self, letters: str) -> Iterator[str]:
        """The words that begin with these letters and go on."""
        at = bisect_right(self.alphabet, letters)
        while at < len(self.alphabet) and self.alphabet[at].startswith(letters):
            yield self.alphabet[at]
            at += 1

    @cached_property
    def longest(self) -> int:
        """Words of the longest value's phrase."""
        return max((said.count(" ") + 1 for said in self.meanings), default=0)

    @cached_property
    def begun(self) -> Mapping[str, int]:
        """Of what values and yes-or-no fields are called by (see `longest_begun`)."""
        return longest_begun((*self.meanings, *self.truths))

    @cached_property
    def begun_kinds(self) -> Mapping[str, int]:
        """Of what has narrower words (see `longest_begun`)."""
        return longest_begun(self.narrower)

    @cached_property
    def begun_synonyms(self) -> Mapping[str, int]:
        """Of what has synonyms (see `longest_begun`)."""
        return longest_begun((*self.listed, *self.learned))

    @cached_property
    def said(self) -> frozenset[str]:
        """The words that a person lists synonyms for: people ask by them."""
        return frozenset(word for one in self.listed for word in one.split())

    def spells(self, word: str) -> bool:
        """Whether a folded word is of a brand, a code or a person's list, and so no slip."""
        return word in self.protected or key(word) in self.said

    @cached_property
    def shades(self) -> tuple[Meaning, ...]:
        """The catalogue's colours, one meaning each."""
        named = {one.name for one in self.of(Part.COLOUR)}
        every = (one for ones in self.meanings.values() for one in ones)
        return tuple(one for one in every if one.field in named)

    @cached_property
    def truths(self) -> Mapping[str, str]:
        """The yes-or-no fields by the phrases that call them."""
        named = self.of(Part.TRUTH)
        return {said: one.name for one in named for said in (phrase(one.label), phrase(one.name))}

    @cached_property
    def things(self) -> frozenset[str]:
        """The words that categories are called by: `lamp` by `Table lamps`."""
        called = (phrase(one).split() for one in self.categories)
        return frozenset(words[-1] for words in called if words)

    @cached_property
    def makers(self) -> frozenset[str]:
        """The fields that tell which people made a thing; none where makers are companies."""
        every = [one for ones in self.meanings.values() for one in ones]
        return frozenset(
            brand.name for brand in self.of(Part.BRAND)
            if people({value for one in every if one.field == brand.name for value in one.values})
        )  # fmt: skip

    @property
    def english(self) -> bool:
        """Whether what is known of general English holds of the catalogue's words."""
        return self.language == ENGLISH

    def kinds_of(self, said: str) -> tuple[str, ...]:
        """The catalogue's words for kinds of what a phrase of keys names, or, where it has no word
        for that, for what it is a kind of; none where a person's list stands in their place."""
        return () if said in self.listed else self.narrower.get(said, ())

    def left_out_with(self, said: str) -> tuple[str, ...]:
        """The catalogue's words for what nobody wants who does not want what a phrase names."""
        return () if said in self.listed else self.covered.get(said, self.kinds_of(said))

    def knows(self, said: str) -> bool:
        """Whether a key says what a thing is: its category, a value of it, or its kind."""
        return said in self.kinds or said in self.meanings or self.is_thing(said)

    def is_thing(self, said: str) -> bool:
        """Whether a key is the name of things: of a category, or of the kind of some items."""
        if said in self.things:
            return True
        return self.shelf is not None and self.shelf.own(number(said)) >= OFTEN

    def near(self, field: str, value: float, tolerance: float) -> int:
        """Items whose number in a field lies within `tolerance` (a part of it) of `value`."""
        numbers = self.numbers.get(field)
        return numbers.near(value, tolerance) if numbers else 0

    def of(self, part: Part) -> tuple[FieldInfo, ...]:
        """The fields that play a part, in the catalogue's order."""
        return self._parts.get(part, ())

    @cached_property
    def _parts(self) -> Mapping[Part, tuple[FieldInfo, ...]]:
        found: defaultdict[Part, tuple[FieldInfo, ...]] = defaultdict(tuple)
        for one in self.fields.values():
            found[one.part] += (one,)
        return dict(found)


def longest_begun(phrases: Iterable[str]) -> Mapping[str, int]:
    """By the word that they begin with, in either spelling, the words of the longest: what no
    phrase begins with need not be looked up with what follows it."""
    found: defaultdict[str, int] = defaultdict(int)
    for said in phrases:
        first, *behind = said.split(" ")
        for word in (first, *other_spellings(first)):
            found[word] = max(found[word], 1 + len(behind))
    return dict(found)


EMPTY = Lexicon()
