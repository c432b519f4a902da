"""Phrases that stand out in a query's results against the catalogue as a whole."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from ranking.lexicon.singular import singular
from ranking.refinements import words
from ranking.refinements.candidate import Proposal
from ranking.refinements.phrases import counted, whole_phrases
from ranking.refinements.spelling import spelled, spellings

LEAST_SHARE, MOST_SHARE = 0.04, 0.5  # of the results: rarer is chance, commoner is the query
LIMIT = 12
MOST_NEW = 2  # words beyond the query's


@dataclass(frozen=True)
class Background:
    """In how many of `size` titles of the whole catalogue each phrase is."""

    counts: Counter[tuple[str, ...]]
    size: int
    spellings: Mapping[str, str]

    @classmethod
    def of(cls, titles: Sequence[str]) -> "Background":
        """Of a sample of titles."""
        return cls(counted(titles), len(titles), spellings(titles))

    def share(self, run: tuple[str, ...]) -> float:
        """With a floor for phrases that the sample has missed."""
        return max(self.counts[run] / max(1, self.size), 1e-4)


def distinctive(
    query: str, titles: Sequence[str], background: Background, names: Collection[str]
) -> list[Proposal]:
    """Searches for phrases of the results' `titles`, most telling first, at most LIMIT.

    Scored as significant terms are by JLH: the rise in share times its factor. Words of `names`
    (brands: offered as such) are left out.
    """
    asked = set(words.key(query).split())
    taken = {part for name in names for part in name.casefold().split()}
    counts = {run: count for run, count in counted(titles).items()
              if count > 2 and not taken & set(run)}  # fmt: skip
    found = []
    for run in whole_phrases(counts):
        share = counts[run] / len(titles)
        if LEAST_SHARE <= share <= MOST_SHARE and _new(run, asked):
            score = _jlh(share, background.share(run))
            label = spelled(run, background.spellings)
            found.append(Proposal("phrase", label, _joined(query, run), promise=score))
    found.sort(key=lambda one: (-one.promise, one.label))
    return [one for one in found if one.promise > 0][:LIMIT]


def _jlh(share: float, usual: float) -> float:
    return (share - usual) * log2(1 + share / usual)


def _new(run: tuple[str, ...], asked: set[str]) -> bool:
    """Whether a phrase says more than the query does, and has the query's words, if any, at its
    end, where English puts what the rest describes."""
    told = [singular(word) for word in run]
    more = [word for word in told if word not in asked]
    return 0 < len(more) <= MOST_NEW and told[: len(more)] == more


def _joined(query: str, run: tuple[str, ...]) -> str:
    """The phrase itself where it holds the query's words, else both."""
    told = {singular(word) for word in run}
    if set(words.key(query).split()) <= told:
        return " ".join(run)
    return f"{' '.join(run)} {query}"
