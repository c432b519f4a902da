"""Works of people, of art or of letters: which words stand for their makers and for what they are.

Such works have names of their own, and their titles tell neither who made them nor what kind of
work they are: a title with a painter's name is mostly a portrait of him. So how surely a word means
a maker, or a category, is told by how many works are of it, and by how many others have the word.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.folding import PARTED, phrase, spoken
from ranking.lexicon.lexicon import Meaning
from ranking.lexicon.makers import ASIDE, names, people
from ranking.lexicon.sample import Seen, phrases
from ranking.refinements.words import EMPTY

LONGEST = 5  # words of a name
SHORTEST = 3  # letters of a word that is no initial
MOST_VALUES = 60  # that one phrase stands for, the commonest
# How much another work with the word counts against one of the maker or of the category: few works
# that show a bone have it in their title. Of a whole name, `van gogh`, it is no more than one work.
OTHERWISE = {Part.BRAND: 8, Part.CATEGORY: 1}
FIRST, WORTH = 0.8, 3.0  # how surely, before any work was counted, and how many that is worth
MOSTLY = 0.9  # of the works: from here on one maker of a surname is meant, and shown


@dataclass
class _Called:
    """What a phrase stands for: values, and how many works are by each of the people."""

    values: list[str] = field(default_factory=list)
    people: Counter[str] = field(default_factory=Counter)

    @property
    def shown(self) -> str | None:
        """The one person who made nearly all of it."""
        ((most, count),) = self.people.most_common(1)
        return most if count >= MOSTLY * self.people.total() else None


def of_people(
    values: Mapping[str, Counter[str]], fields: Mapping[str, FieldInfo]
) -> tuple[FieldInfo, ...]:
    """The fields that tell who made a work, and of which category it is; none where makers are
    companies."""
    makers = [one for one in fields.values()
              if one.part is Part.BRAND and people(values.get(one.name, ()))]  # fmt: skip
    kinds = [one for one in fields.values() if one.part is Part.CATEGORY]
    return (*makers, *kinds) if makers else ()


def learned_works(
    values: Mapping[str, Counter[str]], fields: Sequence[FieldInfo], seen: Sequence[Seen]
) -> dict[str, tuple[Meaning, ...]]:
    """What phrases mean of `fields` (see `of_people`)."""
    found: dict[str, list[Meaning]] = {}
    for one in fields:
        for said, meaning in _of_field(one, values.get(one.name, Counter())):
            found.setdefault(said, []).append(meaning)
    others = _others(found, seen)
    factors = {one.name: OTHERWISE[one.part] for one in fields}
    return {
        said: tuple(
            _sure(one, (1 if _whole(said) else factors[one.field]) * others[said, one.field])
            for one in ones
        )
        for said, ones in found.items()
    }


def _of_field(info: FieldInfo, counts: Counter[str]) -> Iterator[tuple[str, Meaning]]:
    called: dict[str, _Called] = {}
    for value, count in counts.most_common():
        for said, person in _calling(value, info.part).items():
            one = called.setdefault(said, _Called())
            one.values.append(value)
            one.people[person] += count
    for said, one in called.items():
        kept = tuple(one.values[:MOST_VALUES])
        shown = one.shown or said.title()
        yield said, Meaning(info.name, shown, kept, 0.0, sum(counts[each] for each in kept))


def _calling(value: str, part: Part) -> dict[str, str]:
    """What a value is called by, and who, or what, that is."""
    parts = (value, *PARTED.split(ASIDE.sub("", value)))
    called = {said: one for one in parts for said in spoken(one)}
    if part is Part.BRAND:
        called |= {said: str(name) for name in names(value) for said in name.phrases}
    return called


def _others(
    found: Mapping[str, Sequence[Meaning]], seen: Sequence[Seen]
) -> Counter[tuple[str, str]]:
    """By phrase and field: the works that have the phrase, not as part of a longer one, for another
    value of the field: in their title, or as what another field says of them."""
    held = {(said, one.field): frozenset(one.values) for said in found for one in found[said]}
    named = {one.field for ones in found.values() for one in ones}
    others: Counter[tuple[str, str]] = Counter()
    for item in seen:
        titled = {*phrases(item.title, LONGEST)} & found.keys()
        whole = {said for said in titled if not any(one.endswith(f" {said}") for one in titled)}
        told = (one for name, each in item.values.items() if name not in named for one in each)
        for said in whole | ({*map(phrase, told)} & found.keys()):
            for one in found[said]:
                has = item.values.get(one.field, ())
                others[said, one.field] += held[said, one.field].isdisjoint(has)
    return others


def _whole(said: str) -> bool:
    """Whether it is no word that may mean anything: `claude monet`, not `hill` or `a hill`."""
    return sum(len(word) >= SHORTEST and word not in EMPTY for word in said.split()) > 1


def _sure(meaning: Meaning, others: int) -> Meaning:
    confidence = (meaning.count + WORTH * FIRST) / (meaning.count + others + WORTH)
    return replace(meaning, confidence=round(confidence, 3))
