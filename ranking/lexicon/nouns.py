"""English nouns and which are kinds of which: a terrier is a dog, a dog is an animal.

From WordNet 3.1 (Miller, "WordNet: A Lexical Database for English", CACM 1995), whose licence lies
beside the file (`nouns.licence.txt`); `nouns_from_wordnet` made it.
"""

import gzip
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from ranking.lexicon.folding import phrase

FILE = Path(__file__).with_name("nouns.txt.gz")
TAB, SPACE = "\t", " "
Sense = TypeVar("Sense", bound=Hashable)


@dataclass(frozen=True, eq=False)
class Nouns:
    """`above[s]` are the senses that sense `s` is directly a kind of; `senses` are a noun's, the
    commonest first; `plurals` the irregular ones."""

    above: Sequence[tuple[int, ...]] = ()
    senses: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    plurals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def forms(self, lemma: str) -> frozenset[str]:
        """What a noun's singular and its plurals are looked up by (see `folding.phrase`)."""
        by_rule = (f"{lemma[:-2]}en",) if lemma.endswith("man") else ()
        return frozenset(map(phrase, (lemma, *self.plurals.get(lemma, ()), *by_rule)))

    @cached_property
    def by_form(self) -> Mapping[str, tuple[int, ...]]:
        """Senses by form."""
        found: dict[str, tuple[int, ...]] = {}
        for lemma, senses in self.senses.items():
            for form in self.forms(lemma):
                found[form] = tuple(dict.fromkeys((*found.get(form, ()), *senses)))
        return found

    def goods(self, sense: int) -> bool:
        """Whether what it names can be held, and is no person."""
        return self.thing(sense, ("person",))

    def thing(self, sense: int, but: Iterable[str]) -> bool:
        """Whether what it names can be held, and is none of `but`, lemmas by their first sense."""
        whole = self.whole([sense])
        return self._first("physical entity") in whole and not any(
            self._first(one) in whole for one in but
        )

    def _first(self, lemma: str) -> int | None:
        return next(iter(self.senses.get(lemma, ())), None)

    def whole(self, senses: Iterable[int]) -> set[int]:
        """`senses` and all that they are kinds of, at any distance."""
        return closure(senses, self.above.__getitem__)


def closure(senses: Iterable[Sense], above: Callable[[Sense], Iterable[Sense]]) -> set[Sense]:
    """`senses` and all that is `above` them, at any distance."""
    found: set[Sense] = set()
    waiting = [*senses]
    while waiting:
        if (one := waiting.pop()) not in found:
            found.add(one)
            waiting += above(one)
    return found


@cache
def nouns() -> Nouns:
    """What the file holds: some 72,000 nouns, read in half a second."""
    return read(gzip.decompress(FILE.read_bytes()).decode())


def read(text: str) -> Nouns:
    """What `written` wrote."""
    above, senses, plurals = (part.splitlines() for part in text.split("\f"))
    return Nouns(
        above=tuple(tuple(map(int, line.split())) for line in above),
        senses={lemma: tuple(map(int, told.split())) for lemma, told in _pairs(senses)},
        plurals={lemma: tuple(told.split()) for lemma, told in _pairs(plurals)},
    )


def written(known: Nouns) -> str:
    """Three parts: a line a sense, a line a noun, a line an irregular noun."""
    above = (SPACE.join(map(str, one)) for one in known.above)
    senses = (f"{lemma}{TAB}{SPACE.join(map(str, told))}"
              for lemma, told in sorted(known.senses.items()))  # fmt: skip
    plurals = (f"{lemma}{TAB}{SPACE.join(told)}" for lemma, told in sorted(known.plurals.items()))
    return "\f".join("".join(f"{line}\n" for line in part) for part in (above, senses, plurals))


def _pairs(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        lemma, _, told = line.partition(TAB)
        yield lemma, told
