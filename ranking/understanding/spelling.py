"""Spelling: what was meant, by the catalogue's own words first and general English second.

Each word as typed competes with its neighbours in the catalogue: how common a word is (in the
catalogue, a little in English, beside the words around it) against how likely the slip would be.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import pairwise
from math import log
from operator import attrgetter
from typing import NamedTuple

from ranking.lexicon.folding import Word, fold, key
from ranking.lexicon.lexicon import Lexicon
from ranking.query import Alternative
from ranking.refinements.words import EMPTY
from ranking.understanding.bound_words import spoken
from ranking.understanding.commonness import (
    CATALOGUE,
    at_least,
    beside,
    common,
    context,
    is_english,
    known,
    together,
)
from ranking.understanding.diets import CALLED
from ranking.understanding.edits import LEAST, price
from ranking.understanding.hopes import hopes
from ranking.understanding.negators import negator
from ranking.understanding.numerals import LETTERS
from ranking.understanding.own_slips import as_meant
from ranking.understanding.reading import Span, quoted
from ranking.understanding.rewriting import rewritten

LEAST_LETTERS = 4
WORDS = re.compile(r"(?<![\w'’.-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w'’])(?!-\w*\d)(?!\.\w)")
PARTS = re.compile(r"[^\W\d_]+")
TRIED = 25  # candidates whose slip is weighed, the commonest first
SURE = 4.0  # nats between the best and the next: the original need not be searched too
DOUBT = 1.5  # nats below which a word that is known stays
SPLIT = 7.0  # nats: a space left out, or one too many
EASY = 4.0  # nats: no slip is so likely that a word this common would be one
LEAST_PAIR = 3  # titles
LEAST_PART = 3  # letters
LEAST_HALF = 4  # letters of a part that titles do not have beside the other
NUMBER = 1.9  # nats: one for several is seldom a slip, as `potatoe` for potatoes would be
BEHIND = 6  # words behind a negating one: an article, and the longest name of a value
LEAST_BEGUN = 5  # letters
BEGUN = 8.0  # nats: the rest of a word left out

ORIGINAL, JOINED = 0.6, 0.8  # weights of the other spelling
# What bounds, negation and leanings are read from.
GRAMMAR = LETTERS | frozenset((
    "under", "below", "less", "fewer", "than", "cheaper", "most", "more", "least", "over",
    "above", "between", "from", "until", "within", "shorter", "smaller", "lighter", "narrower",
    "longer", "larger", "bigger", "greater", "heavier", "wider", "taller", "higher", "starting",
    "with", "without", "except", "excluding", "minus", "wide", "deep", "high", "tall", "long",
    "heavy", "thick", "cheap", "expensive", "affordable", "inexpensive", "around", "about",
))  # fmt: skip
KEPT = GRAMMAR | CALLED


@dataclass(frozen=True)
class Spelt:
    """`text` is searched; `corrected` the same where it differs from what was typed."""

    text: str
    corrected: str | None = None
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True)
class _Fix:
    """A better reading of the words at a span; `margin` in nats."""

    span: Span
    better: str
    margin: float


class _Candidate(NamedTuple):
    """What may have been meant: how common it is there, and the slip from it to `typed` (None:
    paid already). The slip takes long to weigh; `most` is what its score cannot exceed."""

    most: float
    common: float
    meant: str
    typed: str | None = None

    @property
    def score(self) -> float:
        return self.common - (price(self.typed, self.meant) if self.typed else 0.0)


def as_typed(text: str) -> Spelt:
    """Nothing corrected."""
    return Spelt(text)


def spelt(text: str, lexicon: Lexicon) -> Spelt:
    """The query with what is surely misspelt corrected; where it is not so sure, what was typed is
    searched too. Words that are written apart or together elsewhere are searched both ways, and
    those that the catalogue itself mistypes as they are meant too."""
    if not lexicon.words:
        return Spelt(text)
    words = _words(text)
    fixes = _fixes(words, lexicon)
    better = rewritten(text, [(fix.span, fix.better) for fix in fixes])
    searched = _words(better) if fixes else words
    other = [Alternative(one, JOINED, "joined") for one in _ways(better, searched, lexicon)]
    other += as_meant(better, lexicon)
    if fixes and min(fix.margin for fix in fixes) < SURE:
        other.append(Alternative(text, ORIGINAL, "original"))
    return Spelt(better, better if fixes else None, tuple(other))


def _words(text: str) -> list[Word]:
    """Words of letters that are not quoted, nor part of anything with a digit in it."""
    spans = quoted(text)
    found = [Word.of(one) for whole in WORDS.finditer(fold(text)) for one in _parts_of(whole)]
    return [one for one in found if not any(start <= one.start < end for start, end in spans)]


def _parts_of(whole: re.Match[str]) -> Iterable[re.Match[str]]:
    return PARTS.finditer(whole.string, *whole.span()) if "-" in whole.group() else (whole,)


def _fixes(words: Sequence[Word], lexicon: Lexicon) -> list[_Fix]:
    """Of all words, made from the last on: what a negating word leaves out may be misspelt too."""
    fixes: list[_Fix] = []
    said = [one.folded for one in words]
    behind: list[str] = []
    for at in reversed(range(len(words))):
        word = said[at]
        meant = negator(word, behind, lexicon)
        near = [*said[at - 1 : at], *behind[:1]]
        fix = _Fix(words[at].span, meant, SURE) if meant else _fix(words[at], near, lexicon)
        if fix is not None:
            fixes.append(fix)
        behind = [*(fold(fix.better).split() if fix else [word]), *behind[:BEHIND]]
    return fixes[::-1]


def _fix(found: Word, near: Sequence[str], lexicon: Lexicon) -> _Fix | None:
    """Of a word between those `near` it: the one behind it is corrected already."""
    word = found.folded
    if len(word) < LEAST_LETTERS or _of_grammar(word, lexicon) or lexicon.spells(word):
        return None
    if not _hoped(word, near, at_least(word, lexicon), lexicon):
        return None
    kept = known(word, lexicon) + context(word, near, lexicon)
    if kept > CATALOGUE * log(LEAST_PAIR / max(lexicon.items, 1)) + EASY:
        return None
    if not _hoped(word, near, kept, lexicon):
        return None
    scored = _best_two(word, near, lexicon)
    if not scored or scored[0][0] - kept < DOUBT:
        return None
    next_best = max([kept, *(score for score, _ in scored[1:2])])
    margin = scored[0][0] - next_best
    return _Fix(found.span, lexicon.as_written(scored[0][1]), margin)


def _of_grammar(word: str, lexicon: Lexicon) -> bool:
    return word in KEPT or word in spoken(lexicon.language)


def _hoped(word: str, near: Sequence[str], kept: float, lexicon: Lexicon) -> bool:
    """Whether anything may be likelier than a word that is `kept` so likely."""
    return word in lexicon.apart or hopes(lexicon).any(word, near, kept + DOUBT + LEAST)


def _best_two(word: str, neighbours: Sequence[str], lexicon: Lexicon) -> list[tuple[float, str]]:
    """The two best candidates. For a word of English only what titles have beside its neighbours
    is one: who asks a greengrocer for `pest control` mistyped nothing, the shop has none."""
    english = is_english(word, lexicon)
    telling = [one for one in neighbours if one not in EMPTY]
    best: list[tuple[float, str]] = []
    for one in _candidates(word, neighbours, lexicon):
        if len(best) == 2 and one.most < best[-1][0]:
            break
        if not english or _together(one.meant, telling, lexicon):
            best = sorted([*best, (one.score, one.meant)], reverse=True)[:2]
    return best[::-1] if len(best) == 2 and _of_other_number(word, *best) else best


def _of_other_number(word: str, best: tuple[float, str], other: tuple[float, str]) -> bool:
    """Whether of two forms the best is several where one was typed, or one for several."""
    several, one = (best[1], other[1]) if best[1].endswith("s") else (other[1], best[1])
    if key(one) != key(several) or one.endswith("s") or best[0] - other[0] >= NUMBER:
        return False
    typed = several if word.endswith("s") else one if word[-1] == several[-2] else best[1]
    return typed != best[1]


def _together(word: str, neighbours: Sequence[str], lexicon: Lexicon) -> bool:
    return any(beside(word, one, lexicon) >= LEAST_PAIR for one in neighbours)


def _candidates(word: str, neighbours: Sequence[str], lexicon: Lexicon) -> list[_Candidate]:
    """Those of which most can be hoped first."""
    near = lexicon.typos.near(word, 1 if len(word) <= LEAST_LETTERS else 2)
    near.pop(word, None)
    likely: Collection[str] = near
    if len(near) > TRIED:
        likely = nsmallest(
            TRIED, near, key=lambda one: (near[one] - log(lexicon.words[one]) / 5, one)
        )
    found = [_Candidate(score, score, text) for score, text in _parts(word, lexicon)]
    found += (_Candidate(score, score, one) for score, one in _shortened(word, neighbours, lexicon))
    for one in likely:
        meant = common(one, lexicon) + context(one, neighbours, lexicon)
        found.append(_Candidate(meant - LEAST * near[one], meant, one, word))
    return sorted(found, key=attrgetter("most"), reverse=True)


def _shortened(
    word: str, neighbours: Sequence[str], lexicon: Lexicon
) -> Iterator[tuple[float, str]]:
    """The words that this is the beginning of: `scandi` is said for `scandinavian`."""
    if len(word) < LEAST_BEGUN:
        return
    for one in lexicon.beginning(word):
        if lexicon.words[one] >= LEAST_PAIR:
            yield common(one, lexicon) + context(one, neighbours, lexicon) - BEGUN, one


def _parts(word: str, lexicon: Lexicon) -> Iterator[tuple[float, str]]:
    for apart in _splits(word, lexicon):
        yield together(apart, lexicon) - SPLIT, apart


def _splits(word: str, lexicon: Lexicon) -> Iterator[str]:
    """The word as two that stand side by side in titles; a short one of them with a hyphen."""
    for apart in lexicon.apart.get(word, ()):
        long = LEAST_PART <= apart.index(" ") <= len(word) - LEAST_PART
        if lexicon.pairs[apart] >= LEAST_PAIR and (long or apart in lexicon.written):
            yield apart


def _ways(text: str, words: Sequence[Word], lexicon: Lexicon) -> Iterator[str]:
    """The query with two words written as one, or one as two, as titles have them too."""
    for one, other in pairwise(words):
        joined = one.folded + other.folded
        if len(joined) >= LEAST_LETTERS + 2 and _often(joined, lexicon):
            span = one.start, other.end
            yield rewritten(text, [(span, lexicon.as_written(joined))])
    for one in words:
        for apart in (*_splits(one.folded, lexicon), *_halves(one.folded, lexicon)):
            yield rewritten(text, [(one.span, lexicon.as_written(apart))])


def _halves(word: str, lexicon: Lexicon) -> Iterator[str]:
    """A word that nobody knows as two plain words of the catalogue, though no title has them so."""
    if word in lexicon.words or is_english(word, lexicon):
        return
    for at in range(LEAST_HALF, len(word) - LEAST_HALF + 1):
        first, second = word[:at], word[at:]
        if all(_often(half, lexicon) and is_english(half, lexicon) for half in (first, second)):
            yield f"{first} {second}"


def _often(word: str, lexicon: Lexicon) -> bool:
    return max(lexicon.words.get(word, 0), lexicon.words.get(word + "s", 0)) >= LEAST_PAIR
