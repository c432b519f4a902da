"""A query while it is read: what is left to search, and what nobody has read yet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from ranking.lexicon.folding import Word, fold, placed
from ranking.lexicon.lexicon import Lexicon
from ranking.query import Constraint

Span = tuple[int, int]

QUOTED = re.compile(r"(?<!\S)[\"“„][^\"“”]{2,}[\"”](?!\S)")
_BREAKS = str.maketrans(dict.fromkeys("-,;:.!?/()&+\0", " "))
_EDGES = re.compile(r"\s+")
_STRAY = re.compile(r"(?:^|(?<=\s))[,;:.!?()&+–-]+(?=\s|$)|[,;]+(?=\s|$)")


@dataclass(frozen=True)
class Reading:
    """`kept` and `open` are as long as the query. Words that a hard constraint was read from are
    blank in both; those of a soft one, and quoted ones, only in `open`, which is folded."""

    lexicon: Lexicon
    kept: str
    open: str
    codes: tuple[str, ...] = ()
    constraints: tuple[Constraint, ...] = ()

    @classmethod
    def of(cls, text: str, lexicon: Lexicon, codes: Sequence[str]) -> "Reading":
        """Before anything is read."""
        unread = fold(text)
        for span in quoted(text):
            unread = _blank(unread, span)
        return cls(lexicon, text, unread, tuple(codes))

    def hard(self, span: Span, *constraints: Constraint, stays: bool = False) -> "Reading":
        """With constraints to filter by; their words are searched no more, unless they stay."""
        said = self.kept[slice(*span)].strip(" ,")
        made = tuple(replace(one, hard=True, said=said) for one in constraints)
        return self._read(span, made, leaves=not stays)

    def soft(self, span: Span, *constraints: Constraint, leaves: bool = False) -> "Reading":
        """With constraints to prefer; `leaves`: their words say nothing else."""
        said = self.kept[slice(*span)].strip(" ,")
        made = tuple(replace(one, hard=False, said=said) for one in constraints)
        return self._read(span, made, leaves=leaves)

    def _read(self, span: Span, made: tuple[Constraint, ...], *, leaves: bool) -> "Reading":
        kept = _blank(self.kept, span) if leaves else self.kept
        unread = _blank(self.open, span)
        return Reading(self.lexicon, kept, unread, self.codes, self.constraints + made)

    @cached_property
    def text(self) -> str:
        """What is left to search. Untouched where no word left."""
        if "\0" not in self.kept:
            return self.kept
        left = _STRAY.sub(" ", self.kept.replace("\0", " "))
        return _EDGES.sub(" ", left).strip(" ,;")

    @property
    def unread(self) -> tuple[Word, ...]:
        """The words of `open`, in order."""
        return placed(self.open)

    def behind(self, end: int) -> tuple[Word, ...]:
        """The unread words from `end` on."""
        return tuple(one for one in self.unread if one.start >= end)

    def before(self, start: int) -> tuple[Word, ...]:
        """The unread words that end by `start`."""
        return tuple(one for one in self.unread if one.end <= start)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of all words left to search, in order."""
        return tuple(one.key for one in placed(self.kept))


@lru_cache(maxsize=32)
def quoted(text: str) -> tuple[Span, ...]:
    """Where quoted words stand, with their quotes."""
    return tuple(one.span() for one in QUOTED.finditer(text))


def has_any(text: str, words: frozenset[str]) -> bool:
    """Whether one of the words stands in a folded text: told sooner than by any pattern."""
    return not words.isdisjoint(_parted(text))


@lru_cache(maxsize=32)  # one query is asked by many readers
def _parted(text: str) -> frozenset[str]:
    return frozenset(text.translate(_BREAKS).split())


def _blank(text: str, span: Span) -> str:
    start, end = span
    return text[:start] + "\0" * (end - start) + text[end:]
