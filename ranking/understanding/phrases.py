"""The values, traits and labels that a run of words names, the longest run first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ranking.lexicon.entry import Part
from ranking.lexicon.folding import Word
from ranking.lexicon.lexicon import Lexicon, Meaning
from ranking.understanding import colours
from ranking.understanding.reading import Reading, Span
from ranking.understanding.regional import in_other_spelling

LEAST = 0.4  # confidence below which a word is just a word
CERTAIN = 0.9  # a yes-or-no trait is called by its own name
TRUE = "true"


@dataclass(frozen=True)
class Named:
    """What words mean, the likeliest meaning first; never empty."""

    meanings: tuple[Meaning, ...]
    span: Span

    @property
    def best(self) -> Meaning:
        """The likeliest."""
        return self.meanings[0]


def named(reading: Reading) -> Iterator[Named]:
    """All that is named, from left to right; what lies inside something longer is not told."""
    words, at = reading.unread, 0
    while at < len(words):
        found = named_at(reading, words, at)
        if found is None:
            at += 1
            continue
        yield found
        while at < len(words) and words[at].start < found.span[1]:
            at += 1


def named_at(
    reading: Reading, words: Sequence[Word], at: int, least: float = LEAST
) -> Named | None:
    """The longest run of words from `at` on that names something, `least` as surely."""
    lexicon, first = reading.lexicon, words[at].key
    longest = max(lexicon.begun.get(first, 0), 2 if first in colours.WORDS else 0)
    for length in range(min(max(longest, 2), len(words) - at), 0, -1):
        run = words[at : at + length]
        if length > 1 and not _side_by_side(reading, run):
            continue
        keys = [word.key for word in run]
        told = _told(keys, lexicon) if length <= longest else _as_one(keys, lexicon)
        if meanings := tuple(one for one in told if one.confidence >= least):
            return Named(meanings, (run[0].start, run[-1].end))
    return None


def meant(said: str, lexicon: Lexicon) -> tuple[Meaning, ...]:
    """What a phrase of keys means: a yes-or-no trait, the catalogue's values, a colour's family."""
    if (field := lexicon.truths.get(said)) is not None:
        return (Meaning(field, TRUE, (TRUE,), CERTAIN, 0), *lexicon.meanings.get(said, ()))
    known = lexicon.meanings.get(said, ())
    if known and known[0].confidence >= LEAST:
        return known
    family = colours.means(said, lexicon)
    return (family, *known) if family else known


def _told(keys: Sequence[str], lexicon: Lexicon) -> tuple[Meaning, ...]:
    """Words that mean nothing may have another spelling, `harbor`, or be one."""
    found = meant(" ".join(keys), lexicon)
    if not found and (said := in_other_spelling(keys, lexicon)) != [*keys]:
        found = meant(" ".join(said), lexicon)
    return found or _as_one(keys, lexicon)


def _as_one(keys: Sequence[str], lexicon: Lexicon) -> tuple[Meaning, ...]:
    """Two words may be one written apart: `arm chair`."""
    return lexicon.meanings.get("".join(keys), ()) if len(keys) == 2 else ()


def part(meaning: Meaning, lexicon: Lexicon) -> Part:
    """What the meaning's field says of an item."""
    return lexicon.fields[meaning.field].part


def _side_by_side(reading: Reading, run: Sequence[Word]) -> bool:
    """Whether only spaces and signs that join words stand between."""
    gap = (reading.open[a.end : b.start] for a, b in pairwise(run))
    return all(not one.strip(" -.'’&/") for one in gap)
