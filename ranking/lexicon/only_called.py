"""What is called by a word and is no such thing: coconut milk is no milk, peanut butter no butter.

The engine sees which words are side by side, not what stands between them: it reads `coconut, milk`
as the milk of coconuts. So a name is known only where the catalogue has it, and where no item would
be taken for free of a thing by such an enumeration.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ranking.lexicon.folding import WORD, fold, key, phrase

FILE = Path(__file__).with_name("only_called.txt")
IT, BUT = "~", "-"
MOST = 12  # names for one word, the commonest
BETWEEN = frozenset(" -\u00a0\u2010\u2011")  # the words of a name


@dataclass(frozen=True)
class Name:
    """Keys of words; the word is the one at `at`. `real`: it is such a thing after all."""

    keys: tuple[str, ...]
    at: int
    real: bool = False


class OnlyCalled:
    """Takes items one by one."""

    def __init__(self) -> None:
        self._items: Counter[tuple[str, str]] = Counter()
        self._doubtful: set[tuple[str, str]] = set()

    def add(self, texts: Sequence[str], words: Iterable[str]) -> None:
        """Learn one item; `words` are the folded ones of its texts."""
        for word in {key(one) for one in words} & listed().keys():
            used = [names for text in texts for names in _named(text, word)]
            self._items.update({(word, name) for names in used for name in names})
            if all(used):  # no mention of it tells that the item has it
                unsure = (names for names in used if not any(names.values()))
                self._doubtful |= {(word, name) for names in unsure for name in names}

    def names(self) -> Mapping[str, tuple[str, ...]]:
        """By key of a word, the names that have it, those of most items first."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word, name in sorted(self._items, key=lambda one: (-self._items[one], one)):
            if (word, name) not in self._doubtful and len(found[word]) < MOST:
                found[word].append(name)
        return {word: tuple(names) for word, names in found.items() if names}


def _named(text: str, word: str) -> Iterator[dict[str, bool]]:
    """For each time that a text has the word, the names it is part of, and whether they are written
    as names are."""
    folded = fold(text)
    spans = [one.span() for one in WORD.finditer(folded)]
    keys = tuple(key(folded[start:end]) for start, end in spans)
    for place in (at for at, one in enumerate(keys) if one == word):
        found: dict[str, bool] = {}
        real = False
        for name in listed()[word]:
            first, end = place - name.at, place - name.at + len(name.keys)
            if first < 0 or keys[first:end] != name.keys:
                continue
            gaps = (folded[spans[one][1] : spans[one + 1][0]] for one in range(first, end - 1))
            if name.real:
                real = True
            else:
                found[" ".join(name.keys)] = BETWEEN.issuperset(gaps)
        yield dict.fromkeys(found, False) if real else found


@cache
def listed() -> Mapping[str, tuple[Name, ...]]:
    """By key of a word, what the file says is called by it."""
    found: defaultdict[str, list[Name]] = defaultdict(list)
    for line in FILE.read_text("utf-8").splitlines():
        called, _, names = line.partition(":")
        if not line.startswith("#"):
            for word in map(phrase, called.split(",")):
                found[word] += (_name(one.strip(), word) for one in names.split(","))
    return {word: tuple(names) for word, names in found.items()}


def _name(said: str, word: str) -> Name:
    parts = said.removeprefix(BUT).split()
    keys = tuple(word if one == IT else key(one) for one in parts)
    return Name(keys, parts.index(IT), said.startswith(BUT))
