"""Which categories a word's items are in: what tells a laptop from a bag for one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ranking.lexicon.folding import spoken
from ranking.lexicon.sample import Seen, phrases

LONGEST = 2  # words that are looked at together
LEAST = 3  # titles
MOST = 6  # categories of a word
LEAST_SHARE = 0.05
NAMED = 0.8  # how surely a category's own name means it, at least


def learned_kinds(seen: Sequence[Seen], fields: Sequence[str]) -> dict[str, dict[str, float]]:
    """By word or pair of words: the parts of its items in each category, the largest first."""
    titles: Counter[str] = Counter()
    inside: defaultdict[str, Counter[str]] = defaultdict(Counter)
    names: set[str] = set()
    for item in seen:
        categories = {one for field in fields for one in item.values.get(field, ())}
        names |= categories
        for said in {*phrases(item.title, LONGEST)}:
            titles[said] += 1
            inside[said].update(categories)
    known = {said: dict(_shares(inside[said], titles[said])) for said in titles
             if titles[said] >= LEAST and inside[said]}  # fmt: skip
    return {said: shares for said, shares in _with_names(known, names).items() if shares}


def _shares(counts: Counter[str], titles: float) -> Iterator[tuple[str, float]]:
    for category, count in counts.most_common(MOST):
        if count >= LEAST_SHARE * titles:
            yield category, round(count / titles, 3)


def _with_names(known: dict[str, dict[str, float]], names: set[str]) -> dict[str, dict[str, float]]:
    for name in sorted(names):
        for said in spoken(name):
            shares = known.setdefault(said, {})
            shares[name] = max(NAMED, shares.get(name, 0.0))
    return known
