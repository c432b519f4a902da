"""The kind of each item: the phrase of its title that says what it is.

A phrase is a kind's name by the measure of termhood used in terminology extraction (the C-value of
Frantzi et al. 2000: prefer longer phrases, distrust those that live inside others), within its
group against all (lift), and by more than one brand.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ranking.arrays import Ints
from ranking.content.runs import Run

LONGEST = 3
LATER = 0.5  # how much less likely what comes later names it: `table, walnut` is a table
ONCE = 0.003  # termhood of what stands in one title: less than of any word that things share
IN_CATEGORY = 4.0  # how much likelier a word of its category names an item
Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Counts:
    """Of phrases at the end of runs: in how many titles, by group, by brand; and how often a
    phrase's last word stands anywhere in a run."""

    ending: Counter[Phrase]
    by_group: Mapping[int, Counter[Phrase]]
    by_brand: Mapping[Phrase, Counter[str]]
    anywhere: Counter[str]
    sizes: Counter[int]
    total: int


def counted(runs: Sequence[Sequence[Run]], groups: Ints, brands: Sequence[str]) -> Counts:
    """All that `kind` weighs; the three are aligned, one of each per item."""
    counts = Counts(Counter(), defaultdict(Counter), defaultdict(Counter), Counter(),
                    Counter(groups.tolist()), len(runs))  # fmt: skip
    for own, group, brand in zip(runs, groups.tolist(), brands, strict=True):
        counts.anywhere.update({word for run in own for word in run.words})
        for phrase in {phrase for run in own for phrase in endings(run)}:
            counts.ending[phrase] += 1
            counts.by_group[group][phrase] += 1
            counts.by_brand[phrase][brand] += 1
    return counts


def kind(
    runs: Sequence[Run], group: int, counts: Counts, category: frozenset[str] = frozenset()
) -> str:
    """The best phrase, '' where the title names nothing; `category` are the words of the item's
    own one, which says the same thing in other words."""
    scored = [
        (_termhood(phrase, run.subordinate, group, counts) * _said(phrase, category)
         * (LATER if place else 1.0), phrase)
        for place, run in enumerate(runs)
        for phrase in endings(run)
    ]  # fmt: skip
    return " ".join(max(scored, key=lambda one: one[0])[1]) if scored else ""


def _said(phrase: Phrase, category: frozenset[str]) -> float:
    return IN_CATEGORY if phrase[-1] in category else 1.0


def endings(run: Run) -> list[Phrase]:
    """`laser printer`, `printer` of the run `office laser printer`."""
    return [run.words[-length:] for length in range(1, min(LONGEST, len(run.words)) + 1)]


def _termhood(phrase: Phrase, subordinate: bool, group: int, counts: Counts) -> float:
    count = counts.ending[phrase]
    if count < 2:
        return 0.0 if subordinate else ONCE
    here, size = counts.by_group[group][phrase], counts.sizes[group]
    lift = math.log((here + 0.5) / (size + 1) * counts.total / count)
    share = math.sqrt(here / (size + 5))
    ends = counts.ending[phrase[-1:]] / max(1, counts.anywhere[phrase[-1]])
    spread = 0.1 + min(_entropy(counts.by_brand[phrase]), 2.0)
    long = 1 + 0.5 * (len(phrase) - 1)
    return share * max(lift, 0.1) * ends * spread * long * (0.3 if subordinate else 1.0)


def _entropy(counts: Counter[str]) -> float:
    total = counts.total()
    return -sum(count / total * math.log(count / total) for count in counts.values())
