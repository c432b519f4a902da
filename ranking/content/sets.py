"""How many there are of a thing: a `set of 4 chairs`, like `chairs 2 pack`, is chairs."""

from collections.abc import Callable, Sequence

from ranking.lexicon.folding import key
from ranking.lexicon.number_words import VALUES

SETS = frozenset({"set", "pack", "pair", "bundle", "box"})
BARE = SETS - {"box"}  # of which no number need be said
FORMS = SETS | {"sets", "packs", "pairs", "bundles", "boxes"}
IN_LETTERS = {said: number for said, number in VALUES.items() if 2 <= number <= 12}


def uncounted(words: Sequence[str], is_kind: Callable[[str], bool]) -> list[str]:
    """Without what says how many. A `knife set of 5` is a knife set, where `is_kind` says that
    there are such."""
    if FORMS.isdisjoint(words):
        return [*words]
    left: list[str] = []
    at = 0
    while at < len(words):
        told = several(words, at)
        if told and left and is_kind(f"{key(left[-1])} {key(words[at])}"):
            told = 0
        left += [] if told else [words[at]]
        at += told or 1
    return left or [*words]


def several(words: Sequence[str], at: int) -> int:
    """How many of the words from `at` on say how many there are of something, and not what."""
    first, *others = words[at : at + 3]
    if _number(first) and others[:1] in (["pack"], ["packs"]):
        return 2
    if first not in FORMS or others[:1] != ["of"]:
        return 0
    if _number(*others[1:]):
        return 3
    return 2 if at == 0 and key(first) in BARE and len(others) > 1 else 0


def _number(word: str = "") -> bool:
    return word.isdecimal() or word in IN_LETTERS
