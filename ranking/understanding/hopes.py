"""The most that can be hoped of any word in the place of one that was typed.

Mostly too little: then nobody need look for what may have been meant.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from rapidfuzz.distance import OSA

from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.made_once import made_once
from ranking.lexicon.typos import MOST
from ranking.understanding.commonness import common, context

COMMONEST = 250  # words that are looked at one by one


@dataclass(frozen=True)
class Likely:
    """The COMMONEST `words`, the first most, with `rarity`: how common they are, times -1."""

    words: Sequence[str]
    rarity: Sequence[float]

    @classmethod
    def of(cls, common: Mapping[str, float]) -> "Likely":
        """By how common they are, in nats."""
        words = nlargest(COMMONEST, common, key=common.__getitem__)
        return cls(words, [-common[word] for word in words])

    def any(self, word: str, least: float) -> bool:
        """Whether one of `least` is a slip or two away, or begins so; where there are too many to
        tell, it may be."""
        count = bisect_right(self.rarity, -least)
        return count == COMMONEST or any(
            one.startswith(word) or OSA.distance(word, one, score_cutoff=MOST) <= MOST
            for one in self.words[:count]
        )


@dataclass(frozen=True)
class Hopes:
    """Words `anywhere`, and `beside` each neighbour, which is counted in; how much more likely, in
    nats, a neighbour `makes` a word at most."""

    anywhere: Likely
    beside: Mapping[str, Likely]
    makes: Mapping[str, float]

    def any(self, word: str, neighbours: Sequence[str], least: float) -> bool:
        """Whether another word in its place may be as likely as `least`."""
        if self.anywhere.any(word, least):
            return True
        known = [one for one in neighbours if one in self.beside]
        more = sum(self.makes[one] for one in known)
        return any(self.beside[one].any(word, least - more + self.makes[one]) for one in known)


@made_once
def hopes(lexicon: Lexicon) -> Hopes:
    """Of a catalogue's words and pairs of them."""
    likely = {word: common(word, lexicon) for word in lexicon.words}
    beside: defaultdict[str, dict[str, float]] = defaultdict(dict)
    makes: defaultdict[str, float] = defaultdict(float)
    for pair in lexicon.pairs:
        one, other = pair.split(" ")
        more = context(one, (other,), lexicon)
        for word, neighbour in ((one, other), (other, one)):
            makes[neighbour] = max(makes[neighbour], more)
            if word in likely:
                beside[neighbour][word] = likely[word] + more
    by_neighbour = {neighbour: Likely.of(words) for neighbour, words in beside.items()}
    return Hopes(Likely.of(likely), by_neighbour, dict(makes))
