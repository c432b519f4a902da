"""Makers who are people, an artist or an author, and what they are called by.

`Turner`, `J. M. W. Turner` and `William Turner` are Joseph Mallord William Turner, and so is
`Turner, Joseph Mallord William`; what is `after Turner` or `attributed to Turner` was made by
somebody else.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ranking.lexicon.folding import PARTED, phrase, words

PEOPLE = 0.8  # of a catalogue's makers: from here on they are people and no companies
FEWEST = 20  # makers, to tell
LONGEST = 5  # words of a name
PARTNERS = re.compile(r"\s*[;/|]\s*")
SEVERAL = re.compile(rf"{PARTED.pattern}|\s+and\s+")
HALVES = re.compile(r"\s*,\s*")
ASIDE = re.compile(r"\s*\([^)]*\)$")
LIVED = re.compile(r",\s*\d{4}\s?[-–]\s?(?:\d{4})?\.?$")  # as libraries tell authors apart
TITLED = re.compile(r"(?:[A-Z]{2,}|Bt|Senior|Junior|Lord|Lady|Duke|Duchess|Earl|Baron)\b")
INITIAL = re.compile(r"[^\W\d_](?:\.-?[^\W\d_])*\.?")
HONOURS = re.compile(r"(?:\s+(?:[A-Z]{1,3}|Bt|Senior|Junior|(?:the|of)\s.*))+$")  # `RA`, `of Derby`
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*")
BEFORE = frozenset((
    "van", "von", "der", "den", "de", "du", "da", "di", "del", "della", "dos", "la", "le", "ten",
    "ter", "el",
))  # fmt: skip


@dataclass(frozen=True)
class Name:
    """A person's name, parted into words as the catalogue writes them; a surname is `van Gogh`."""

    given: tuple[str, ...]
    surname: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join((*self.given, *self.surname))

    @property
    def phrases(self) -> Iterator[str]:
        """All that the person is called by, as a query's keys say it."""
        family = phrase(" ".join(self.surname))
        initials = [word[0] for one in self.given for word in words(one)]
        yield from (family, phrase(self.surname[-1]), phrase(str(self)))
        yield from (f"{phrase(one)} {family}" for one in self.given)
        yield from (f"{before.join(initials)} {family}" for before in ("", " "))


def people(makers: Iterable[str]) -> bool:
    """Whether these are people: nearly all have a given name and a surname."""
    every = [*makers]
    named = sum(any(names(one)) for one in every)
    return len(every) >= FEWEST and named >= PEOPLE * len(every)


def names(maker: str) -> Iterator[Name]:
    """The people that a value names as makers."""
    for several in PARTNERS.split(ASIDE.sub("", maker)):
        if (name := _inverted(several)) is not None:
            yield name
            continue
        for part in SEVERAL.split(ASIDE.sub("", several)):
            said = HONOURS.sub("", part).split()
            if _a_name(said):
                at = _surname(said)
                yield Name(tuple(said[:at]), tuple(said[at:]))


def _inverted(part: str) -> Name | None:
    """`Le Guin, Ursula K.`; None of `Ben Lowe, Cora Finch`, who are two: one of an inverted name's
    halves is a single word, or its last an initial."""
    halves = HALVES.split(LIVED.sub("", ASIDE.sub("", part)))
    titled = HONOURS.search(halves[0]) or TITLED.match(halves[-1])
    surname, given = ([], []) if titled or len(halves) != 2 else map(str.split, halves)
    alone = 1 in (len(surname), len(given)) or (given and INITIAL.fullmatch(given[-1]))
    return Name(tuple(given), tuple(surname)) if alone and _a_name([*given, *surname]) else None


def _a_name(said: list[str]) -> bool:
    return 2 <= len(said) <= LONGEST and all(map(WORD.fullmatch, said)) and _capital(said)


def _capital(said: list[str]) -> bool:
    return said[0][0].isupper() and said[-1][0].isupper()


def _surname(said: list[str]) -> int:
    """Where it begins."""
    at = len(said) - 1
    while at > 1 and said[at - 1].lower() in BEFORE:
        at -= 1
    return at
