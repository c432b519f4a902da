"""Kinds of what is asked for: a query for `birds` is also answered by what is called `owl`."""

from collections.abc import Iterator, Sequence
from itertools import product

from ranking.content.leading import OPENS, leading
from ranking.lexicon.folding import Word, placed
from ranking.lexicon.lexicon import Lexicon
from ranking.query import Narrower

LONGEST = 3  # words of what is asked for
FAST = 3  # titles in which a word stands beside the one before: `hard drive` is no kind of drive
WHERE = OPENS | {"and", "or", "on", "at", "over", "under"}  # a name may end before these
DESCRIBES = OPENS - {"of"}  # `paintings of birds` show birds; `food for birds` is none


def narrower(text: str, lexicon: Lexicon) -> Narrower | None:
    """The longest run of words, the last one first, for which the catalogue has narrower ones; of
    the words before `for` and the like if any of them does."""
    if not lexicon.narrower:
        return None
    words = placed(text)
    keys = [word.key for word in words]
    if lexicon.begun_kinds.keys().isdisjoint(keys):
        return None
    for start, end in _runs(words):
        found = lexicon.kinds_of(" ".join(keys[start:end]))
        if found and not _part_of_a_name(words, start, lexicon):
            rest = text[: words[start].start] + text[words[end - 1].end :]
            return Narrower(found, " ".join(rest.split()))
    return None


def _runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    said = [word.folded for word in words]
    ends = [at for at in range(len(said), 0, -1) if at == len(said) or said[at] in WHERE]
    head = leading(said, DESCRIBES)
    for part in ([end for end in ends if end <= head], [end for end in ends if end > head]):
        for length, end in product(range(LONGEST, 0, -1), part):
            if end >= length:
                yield end - length, end


def _part_of_a_name(words: Sequence[Word], start: int, lexicon: Lexicon) -> bool:
    if not start:
        return False
    before, word = words[start - 1].folded, words[start]
    counts = (lexicon.pairs.get(f"{before} {form}", 0) for form in {word.folded, word.key})
    return sum(counts) >= FAST
