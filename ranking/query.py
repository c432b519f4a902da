"""A query as understood."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from ranking.encoders.scatter import SCATTER

ANY = "*"
MOST_CHARS = 512  # of a query
COLOUR = "colour"  # the field of a constraint on what colour a thing has
SAID = 0.4  # confidence from which a constraint is searched for by itself
WORDS = "text"  # the field of a constraint that is about words anywhere in an item


class Kind(StrEnum):
    """What sort of question a query is."""

    CODE = "code"  # one thing, by its number
    SPECIFIC = "specific"
    BROAD = "broad"
    QUESTION = "question"
    INSPIRATIONAL = "inspirational"  # a style, a room, an occasion: no certain thing


@dataclass(frozen=True)
class Constraint:
    """Something a query says about its items.

    A hard one filters, and its words left the searched text; a soft one prefers, and its words
    stay. `values` are the catalogue's own, any of them fits; or a range [low, high] with open ends
    None. `also` are other readings of the same words, (field, value), less likely ones. Where it is
    negated, no `kinds` of the thing may be there either: without meat, no chicken. By some of its
    words other things are `only_called`: their names by the word.
    """

    field: str  # as filters write it: `price`, `colour`, `material`; WORDS: see there
    confidence: float  # 0 to 1
    values: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    negated: bool = False
    shown: str = ""  # the value as the query means it, e.g. `blue` of the values navy and cobalt
    said: str = ""  # the words it was read from
    also: tuple[tuple[str, str], ...] = ()
    kinds: tuple[str, ...] = ()
    only_called: tuple[tuple[str, tuple[str, ...]], ...] = ()
    hard: bool = False
    relaxed: bool = False  # it left nothing, so it was not held to
    maker: bool = False  # it is about the people who made a work
    strict: bool = False  # it is held to where it leaves anything at all, if not what was asked for

    @property
    def ranged(self) -> bool:
        """Whether it is about a number."""
        return self.low is not None or self.high is not None

    @property
    def value(self) -> str:
        """As a person reads it: `blue`, `50..100`, `..800`, `15.6`."""
        return self.shown or f"{_end(self.low)}..{_end(self.high)}"

    @property
    def name(self) -> str:
        """What a request calls it by to switch it off: `price:..800`, `-colour:red`."""
        return f"{'-' if self.negated else ''}{self.field}:{self.value}"


SYNONYM = "synonym"
CALLED = "called"  # the synonym by which the catalogue calls what is asked for


@dataclass(frozen=True)
class Alternative:
    """Other words for the same query, searched beside it for `weight` (0 to 1) of its score."""

    text: str
    weight: float
    reason: str  # `original`, `joined`, `synonym` or `called`


@dataclass(frozen=True)
class Narrower:
    """What the catalogue calls kinds of the thing that is asked for, the nearest first, and the
    `rest` of the query beside it: `owl`, `swan` and `in flight` of `birds in flight`."""

    words: tuple[str, ...]
    rest: str = ""


@dataclass(frozen=True)
class Query:
    """`text` is what is searched; `original` what was typed. Later understanders add to this."""

    original: str
    text: str
    corrected: str | None = None  # the whole query in better spelling
    category: str | None = None
    breadth: float = 0.5  # 0 specific to 1 broad
    vector: tuple[float, ...] | None = field(default=None, hash=False)  # slow to hash
    scatter: float = SCATTER  # of the cosines of the encoder that made `vector`
    codes: tuple[str, ...] = ()  # what looks like a code: lower case, letters and digits only
    constraints: tuple[Constraint, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    narrower: Narrower | None = None
    category_confidence: float = 0.0
    kind: Kind = Kind.SPECIFIC
    works: tuple[str, ...] = ()  # ids to show first: it says only whose works, or what works
    beside: str | None = None  # words of `text` beside makers' names; None: it has none

    @property
    def described(self) -> str:
        """The words that are about the things themselves, whoever made them."""
        return self.text if self.beside is None else self.beside

    @cached_property
    def measures(self) -> tuple[Constraint, ...]:
        """Soft numbers whose words are in `text` still."""
        return tuple(one for one in self.soft if one.ranged and one.said in self.text)

    @cached_property
    def unmeasured(self) -> str:
        """`text` without the words of its measures, which things of any kind have in common: a
        cable of five metres need not be for HDMI. `text` itself where nothing else is said."""
        return without(self.measures, self.text) or self.text

    @cached_property
    def colours(self) -> tuple[Constraint, ...]:
        """In which the thing is asked for, any of them fits; none where nothing else is said."""
        said = tuple(one for one in self.soft if one.field == COLOUR and one.confidence >= SAID)
        return said if without(said, self.unmeasured) else ()

    @property
    def hard(self) -> tuple[Constraint, ...]:
        """Those that filter."""
        return tuple(one for one in self.constraints if one.hard and not one.relaxed)

    @property
    def soft(self) -> tuple[Constraint, ...]:
        """Those that prefer."""
        return tuple(one for one in self.constraints if not one.hard)

    @property
    def missed(self) -> tuple[Constraint, ...]:
        """Bounds that nothing meets, where they are all that is given up: what comes nearest to
        them is as good as it gets."""
        given_up = tuple(one for one in self.constraints if one.relaxed)
        return given_up if all(one.ranged and not one.negated for one in given_up) else ()


def without(said: Iterable[Constraint], text: str) -> str:
    """`text` without the words that the constraints were read from."""
    for one in said:
        text = re.sub(rf"(?<!\w){re.escape(one.said)}(?!\w)", " ", text, count=1)
    return " ".join(text.split())


def _end(number: float | None) -> str:
    return "" if number is None else f"{number:.10g}"
