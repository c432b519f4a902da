"""The category a query is about, by the categories of the items that its words name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ranking.content.leading import leading
from ranking.content.sets import uncounted
from ranking.lexicon.folding import phrase
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.regional import spelt_otherwise

HEAD = 2.0  # the word that says what thing is meant: a laptop bag, or a bag for a laptop, is a bag
PLAIN = 0.7  # how much a word counts whose items are in no category
LEAST = 0.4  # below, no category is told
NAME = 4  # words of a category's name
BEST = 0.8  # of a path the narrowest category that is nearly as likely as the likeliest

Vote = tuple[int, Mapping[str, float]]  # where the words begin, and their share in each category


def predicted(keys: Sequence[str], lexicon: Lexicon) -> tuple[str | None, float]:
    """The category and how surely; None where the words are at home in many, or in none.

    Each word votes with the parts of its items in each category; who knows better counts more.
    """
    keys = [_spelt(one, lexicon) for one in uncounted(keys, lexicon.kinds.__contains__)]
    votes = [*_votes(keys, lexicon)]
    if not any(shares for _, shares in votes):
        return None, 0.0
    head = _head(votes, leading(keys))
    total: defaultdict[str, float] = defaultdict(float)
    weights = 0.0
    for start, shares in votes:
        weight = max(shares.values(), default=PLAIN) ** 2 * (HEAD if start == head else 1.0)
        weights += weight
        for category, share in shares.items():
            total[category] += weight * share
    scores = {category: score / weights for category, score in total.items()}
    best = max(scores.values())
    if best < LEAST:
        return None, round(best, 3)
    near = [category for category, score in scores.items() if score >= max(LEAST, BEST * best)]
    likeliest = max(near, key=lambda one: scores[one])
    if _says(keys, likeliest):
        return likeliest, round(scores[likeliest], 3)
    narrowest = min(near, key=lambda one: (lexicon.categories.get(one, 0), one))
    return narrowest, round(scores[narrowest], 3)


def _spelt(word: str, lexicon: Lexicon) -> str:
    """As the catalogue spells it: `moisturizer` is at home where `moisturisers` are."""
    if word in lexicon.words or word in lexicon.kinds:
        return word
    return next(iter(spelt_otherwise(word, lexicon)), word)


def _says(keys: Sequence[str], category: str) -> bool:
    """Whether a category is all that is said: three titles of musicals do not make `horror` one."""
    return phrase(category) == " ".join(keys)


def _head(votes: Sequence[Vote], end: int) -> int:
    """The place of the last before `end`; of the last at all where those before name nothing, as in
    `how to hang curtains`."""
    before = [vote for vote in votes if vote[0] < end]
    place, _ = (before if any(shares for _, shares in before) else votes)[0]
    return place


def _votes(keys: Sequence[str], lexicon: Lexicon) -> Iterator[Vote]:
    """Of each known word, or run of words, with its place, the longest first; from the end."""
    end = len(keys)
    while end > 0:
        for start in range(max(0, end - NAME), end):
            run = keys[start:end]
            if shares := lexicon.kinds.get(" ".join(run)) or _joined(run, lexicon):
                yield start, shares
                end = start
                break
        else:
            end -= 1
            if keys[end] in lexicon.words:
                yield end, {}


def _joined(run: Sequence[str], lexicon: Lexicon) -> Mapping[str, float] | None:
    """Two words written apart: `arm chair`."""
    return lexicon.kinds.get("".join(run)) if len(run) == 2 else None
