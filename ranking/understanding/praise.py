"""Praise: `best laptop`, `top rated lamps`, `bestselling rugs`, `newest phones`, `oldest`."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.folding import Word, phrase
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.leanings import HIGH, LOW, leaned
from ranking.understanding.phrases import meant
from ranking.understanding.reading import Reading, has_any
from ranking.understanding.years import dated

WORDS_OF_IT = frozenset((
    "best", "top", "rated", "highest", "loved", "liked", "recommended", "popular", "bestselling",
    "bestseller", "bestsellers", "trending", "newest", "latest", "recent", "arrivals", "oldest",
    "reviewed", "good", "great", "nice", "perfect", "famous",
))  # fmt: skip


class Form(NamedTuple):
    """What is said, and which fields it leans to an end of (see `leaning`): the first that the
    catalogue has. `bare`: it says so only of a thing that is named behind it."""

    pattern: re.Pattern[str]
    fields: Callable[[Lexicon], Sequence[FieldInfo]]
    share: float = HIGH
    bare: bool = False


def _rated(lexicon: Lexicon) -> Sequence[FieldInfo]:
    return (*lexicon.of(Part.RATING), *lexicon.of(Part.POPULARITY))


def _picked(lexicon: Lexicon) -> Sequence[FieldInfo]:
    return (*lexicon.of(Part.POPULARITY), *lexicon.of(Part.RATING))


def _dated(lexicon: Lexicon) -> Sequence[FieldInfo]:
    return (*dated(lexicon), *lexicon.of(Part.YEAR))


def _said(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<said>{words})(?![\w-])")


RATED = _said(
    r"(?:top|best|highest|highly|well)[ -](?:rated|reviewed)|most (?:loved|liked|recommended)"
)
PICKED = _said(r"(?:best|top)[ -]?sell(?:ing|ers?)|(?:most )?popular|trending")
NEW = _said(r"newest|latest|most recent|new arrivals?")
OLD = _said("oldest")
BARE = re.compile(
    r"^[\0\s]*(?P<said>(?:the )?(?:best|top(?: \d{1,3})?|good|great|nice|perfect|famous))"
    r"(?= (?!rated|reviewed|sell)\w)"
)
FORMS = (
    Form(RATED, _rated),
    Form(PICKED, _picked),
    Form(NEW, _dated),
    Form(OLD, _dated, LOW),
    Form(BARE, _rated, bare=True),
)


def praise(reading: Reading) -> Reading:
    """Soft, and its words leave: hardly a title says so of what it names. They stay where the
    catalogue calls something so: a `best man`, `popular mechanics`."""
    if not reading.lexicon.english or not has_any(reading.open, WORDS_OF_IT):
        return reading
    for form in FORMS:
        for found in form.pattern.finditer(reading.open):
            if not _names(found, reading) and (not form.bare or _of_a_thing(found, reading)):
                reading = _read(reading, found, form)
    return reading


def _read(reading: Reading, found: re.Match[str], form: Form) -> Reading:
    telling = (one for one in form.fields(reading.lexicon) if _differs(one, reading))
    if (field := next(telling, None)) is None:
        return reading.soft(found.span("said"), leaves=True)
    return leaned(reading, field, found.span("said"), form.share)


def _differs(field: FieldInfo, reading: Reading) -> bool:
    """Whether not nearly all things have the same."""
    numbers = reading.lexicon.numbers.get(field.name)
    return numbers is not None and numbers.quantile(HIGH) > numbers.quantile(1 - HIGH)


def _names(found: re.Match[str], reading: Reading) -> bool:
    """Whether a value, or titles together with the next word, have what is said."""
    lexicon, said = reading.lexicon, found["said"]
    following = reading.behind(found.end())[:1]
    return bool(meant(phrase(said), lexicon)) or any(
        _titled(said.split()[-1], one, lexicon) for one in following
    )


def _titled(word: str, following: Word, lexicon: Lexicon) -> bool:
    """Whether any title has the two side by side, as far as is known."""
    if f"{word} {following.folded}" in lexicon.pairs:
        return True
    return lexicon.shelf is not None and lexicon.shelf.side_by_side(word, following.key)


def _of_a_thing(found: re.Match[str], reading: Reading) -> bool:
    return any(reading.lexicon.is_thing(one.key) for one in reading.behind(found.end()))
