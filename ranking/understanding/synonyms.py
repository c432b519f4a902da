"""Other words for the same: beside the query's own, for less, never in their place."""

from collections.abc import Iterator
from dataclasses import replace

from ranking.content.asked import renamed
from ranking.lexicon.folding import placed
from ranking.lexicon.lexicon import Lexicon
from ranking.query import CALLED, SYNONYM, Alternative
from ranking.understanding.rewriting import rewritten

MOST = 4  # variants of one query
LISTED = 0.7  # of a match's score, by a person's list; what was learned counts for less
NAMED = 0.9  # what the catalogue itself calls the thing
LONGEST = 3  # words of what is replaced


def synonyms(text: str, lexicon: Lexicon) -> tuple[Alternative, ...]:
    """The query with one word, or run of words, replaced; the surest first. One that says what the
    catalogue itself calls the thing counts for nearly as much as what was said."""
    if not (lexicon.listed or lexicon.learned):
        return ()
    found = [*_variants(text, lexicon)]
    if found and lexicon.shelf is not None:
        called = renamed(text, [one.text for one in found], lexicon.shelf)
        found = [replace(one, weight=NAMED, reason=CALLED) if one.text == called else one
                 for one in found]  # fmt: skip
    return tuple(sorted(found, key=lambda one: -one.weight)[:MOST])


def _variants(text: str, lexicon: Lexicon) -> Iterator[Alternative]:
    words = placed(text)
    keys = [one.key for one in words]
    for start, word in enumerate(keys):
        longest = min(LONGEST, lexicon.begun_synonyms.get(word, 0))
        for end in range(start + 1, min(start + longest, len(words)) + 1):
            for other, weight in _others(" ".join(keys[start:end]), lexicon):
                span = words[start].start, words[end - 1].end
                yield Alternative(rewritten(text, [(span, other)]), weight, SYNONYM)


def _others(said: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """What a person lists for a word stands in place of what was learned of it."""
    if said in lexicon.listed:
        yield from ((other, LISTED) for other in lexicon.listed[said])
    else:
        learned = lexicon.learned.get(said, {})
        yield from ((lexicon.as_written(other), weight) for other, weight in learned.items())
