"""What rules are asked about: one search, at one moment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ranking.lexicon.folding import phrase, words

ANY = "*"  # the cue of what may hold on any search


@dataclass(frozen=True)
class Situation:
    """`texts` are the query's forms (as typed, as corrected, as searched), folded, words by spaces;
    `phrases` the same with plurals as singulars; `categories` are phrases too."""

    texts: tuple[str, ...]
    phrases: tuple[str, ...]
    categories: frozenset[str]
    at: datetime

    @classmethod
    def of(cls, queries: Iterable[str], categories: Iterable[str], at: datetime) -> "Situation":
        """From plain texts; `at` has a zone."""
        said = tuple(dict.fromkeys(queries))
        return cls(
            texts=tuple(" ".join(words(one)) for one in said),
            phrases=tuple(phrase(one) for one in said),
            categories=frozenset(phrase(one) for one in categories),
            at=at,
        )

    @property
    def cues(self) -> frozenset[str]:
        """What rules may be looked up by: its phrases and their words."""
        return frozenset(
            (ANY, *self.phrases, *(word for one in self.phrases for word in one.split()))
        )

    def says(self, run: str) -> bool:
        """Whether a form of the query has the words of `run`, a phrase, side by side."""
        return any(f" {run} " in f" {one} " for one in self.phrases)
