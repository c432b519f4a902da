"""How a catalogue writes its words: abbreviations and names with their capitals."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ranking.refinements.words import WORD

MOSTLY = 0.8
PROSE = 0.5  # above this share of capitals within titles, capitals tell nothing of a word


def spellings(titles: Sequence[str]) -> Mapping[str, str]:
    """By lower-case word, those written otherwise: `usb` to `USB`, `milan` to `Milan`.

    A word counts as a name where it mostly has its capital though it does not begin the title, in
    a catalogue that does not write every word so. Titles all in capitals are left out.
    """
    written = Counter(word for title in titles if not title.isupper() for word in _inner(title))
    every: Counter[str] = Counter()
    for word, count in written.items():
        every[word.casefold()] += count
    capitals = sum(count for word, count in written.items() if word[0].isupper())
    prose = capitals <= PROSE * max(1, written.total())
    return {
        word.casefold(): word
        for word, count in written.items()
        if count >= MOSTLY * every[word.casefold()] and (_short(word) or (prose and _named(word)))
    }


def spelled(words: Iterable[str], known: Mapping[str, str]) -> str:
    """The words as a label."""
    return " ".join(known.get(word, word) for word in words)


def _inner(title: str) -> list[str]:
    """The words after the first; the first too where it is all in capitals."""
    found: list[str] = [word for word in WORD.findall(title) if word[0].isalpha()]
    return found if found and found[0].isupper() else found[1:]


def _short(word: str) -> bool:
    return word.isupper() and 2 <= len(word) <= 5


def _named(word: str) -> bool:
    return len(word) > 1 and word[0].isupper()
