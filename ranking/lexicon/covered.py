"""What is left out with a thing: without dairy no cheese, and no butter.

Who searches for birds is helped by the nearest kinds of them (`narrower`); who must not eat nuts
wants none, so here are also those that lie far in meaning, where English means nothing else by
them first. `covered.txt` tells what the nouns do not.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path

from ranking.lexicon.folding import phrase
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.narrower import SHORTEST, WIDE
from ranking.lexicon.nouns import closure, nouns
from ranking.lexicon.vocabulary import counts, vocabulary

FILE = Path(__file__).with_name("covered.txt")
NO_THINGS = ("person", "location", "process")
MOST = 60  # words for one noun, the commonest
NONE = "-"


def learned_covered(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """By noun for a thing (see `folding.phrase`) that the catalogue has or has kinds of, those of
    its words that are left out with it. Nothing for other languages."""
    if not lexicon.english:
        return {}
    said = vocabulary(lexicon, lambda one, _count: len(one) >= SHORTEST)
    kinds = dict(_kinds(lexicon, said))
    found = {form: _with_told(form, kinds, said) for form in (*kinds, *told())}
    return {form: _commonest(words, lexicon) for form, words in found.items()
            if words or form in said}  # fmt: skip


def _kinds(lexicon: Lexicon, said: Mapping[str, str]) -> Iterator[tuple[str, frozenset[str]]]:
    """By noun that is first of all a thing, the phrases of its kinds: the near ones, and those that
    are first of all one."""
    known, below = nouns(), _below(said)
    for form, (sense, *_) in known.by_form.items():
        first = below.get(sense, set())
        near = map(phrase, lexicon.narrower.get(form, ()))
        found = frozenset(one for one in (*first, *near) if one != form and not _done(one, lexicon))
        if len(first) <= WIDE and (found or form in said) and known.thing(sense, NO_THINGS):
            yield form, found


def _below(said: Iterable[str]) -> Mapping[int, set[str]]:
    """By sense, the phrases that first of all mean it or what is below it."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for form in said:
        for sense in nouns().whole(nouns().by_form.get(form, ())[:1]):
            found[sense].add(form)
    return found


def _done(word: str, lexicon: Lexicon) -> bool:
    """Whether a word rather says what is done: more is chopped in a kitchen than chops are."""
    past = (f"{word}ed", f"{word}d", f"{word}{word[-1]}ed")
    return max(lexicon.words.get(one, 0) for one in past) > lexicon.words.get(word, 0)


def _with_told(form: str, kinds: Mapping[str, frozenset[str]], said: Mapping[str, str]) -> set[str]:
    """The catalogue's words for the kinds of a noun and for what the file tells of it; of what has
    a line there itself, also those."""
    heads = closure([form], lambda one: told().keys() & told().get(one, ()))
    found = {
        form,
        *chain.from_iterable((*kinds.get(one, ()), *told().get(one, ())) for one in heads),
    }
    none = {one.removeprefix(NONE) for one in found if one.startswith(NONE)}
    return {*_as_said(found - none - {form}, said)}


def _as_said(phrases: Iterable[str], said: Mapping[str, str]) -> Iterator[str]:
    """Those that titles have, or all of whose words the catalogue has."""
    for one in phrases:
        if one in said:
            yield said[one]
        elif (words := one.split()) and all(word in said for word in words):
            yield " ".join(said[word] for word in words)


def _commonest(found: set[str], lexicon: Lexicon) -> tuple[str, ...]:
    counted = counts(lexicon)
    return tuple(sorted(found, key=lambda one: (-counted.get(one, 0), one))[:MOST])


@cache
def told() -> Mapping[str, tuple[str, ...]]:
    """What the file tells, by phrase."""
    lines = (one for one in FILE.read_text("utf-8").splitlines() if not one.startswith("#"))
    parted = (line.partition(":") for line in lines)
    return {phrase(what): tuple(map(_keyed, rest.split(","))) for what, _, rest in parted}


def _keyed(one: str) -> str:
    sign = NONE if one.strip().startswith(NONE) else ""
    return sign + phrase(one)
