"""Negation in the name of a thing: `leather-free`, `milk free pancakes`, `non-leather`."""

import re

from ranking.lexicon.entry import Part
from ranking.lexicon.folding import WORD, key
from ranking.lexicon.lexicon import Lexicon
from ranking.query import WORDS, Constraint
from ranking.understanding.diets import of_food
from ranking.understanding.negation import unwanted
from ranking.understanding.phrases import meant
from ranking.understanding.reading import Reading, Span, has_any

WORDS_OF_IT = frozenset({"free", "non"})
FREE = re.compile(r"(?<![\w-])(?P<what>[^\W\d_]+)(?P<gap>[\s-])free(?![\w-])")
NON = re.compile(r"(?<![\w-])non[\s-](?P<what>[^\W\d_]+)")
# A word apart may belong to what follows: a sofa with `free delivery`, a chicken of `free range`.
WITH_FREE = frozenset((
    "delivery", "shipping", "postage", "return", "returns", "gift", "gifts", "trial", "sample",
    "samples", "range", "standing", "hand", "download", "of", "from",
))  # fmt: skip
OTHERWISE = frozenset({"hand"})  # `hands free`
COMMON = 0.01  # of the items
SAYS_WHAT_OF = (Part.TAG, Part.TRAIT, Part.TRUTH)


def freed(reading: Reading) -> Reading:
    """Hard, where the catalogue knows what is to be left out and has no own word for that: what it
    calls `sugar-free` is asked for by its name."""
    if not has_any(reading.open, WORDS_OF_IT):
        return reading
    for found in FREE.finditer(reading.open):
        told = _told(reading, found, things=_told_by_text(key(found["what"]), reading.lexicon))
        if told and told[0] == found.span("what") and _said_of_it(reading, found, told[1].field):
            reading = reading.hard(found.span(), told[1])
    for found in NON.finditer(reading.open):
        if told := _told(reading, found):
            reading = reading.hard((found.start(), told[0][1]), told[1])
    return reading


def _told(
    reading: Reading, found: re.Match[str], *, things: bool = False
) -> tuple[Span, Constraint] | None:
    if _own(found.group(), reading.lexicon):
        return None
    return unwanted(reading, found.start("what"), things=things)


def _told_by_text(word: str, lexicon: Lexicon) -> bool:
    """Whether items that have a thing say so: one that few speak of may be spoken of by those that
    are free of it, as `gluten` is."""
    known = lexicon.covered.get(word)
    often = lexicon.words.get(word, 0) >= COMMON * lexicon.items
    return known is not None and (bool(known) or often) and word not in OTHERWISE


def _own(said: str, lexicon: Lexicon) -> bool:
    """Whether values or titles have these words, side by side."""
    words = re.split(r"[\s-]", said)
    phrases = {" ".join(words), " ".join(map(key, words))}
    return any(one in lexicon.pairs or meant(one, lexicon) for one in phrases)


def _said_of_it(reading: Reading, found: re.Match[str], field: str) -> bool:
    """Whether `free` goes with the word before it, and tells of another thing: who wants a bed and
    a free mattress does not leave out beds."""
    if found["gap"] == "-":
        return True
    lexicon, behind = reading.lexicon, WORD.findall(reading.open, found.end())
    if field != WORDS and lexicon.fields[field].part not in SAYS_WHAT_OF:
        return False
    if key(found["what"]) in lexicon.things:
        return False
    if not behind:
        alone = WORD.search(reading.open, 0, found.start()) is None
        covers = lexicon.covered.get(key(found["what"])) and of_food(lexicon)
        return not alone or found["what"] in lexicon.words or bool(covers)
    following = behind[0]
    own = following in WITH_FREE or f"free {following}" in lexicon.pairs
    return not own and following in lexicon.words
