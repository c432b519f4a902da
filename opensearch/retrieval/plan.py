"""What the search path asks of the engine: which legs, how deep, under which filters."""

from dataclasses import dataclass
from datetime import datetime

from opensearch.catalogue.schema import Catalogue

Scalar = str | float | bool | datetime


@dataclass(frozen=True)
class AnyOf:
    """Keep items whose `field` has one of `values`; `typed`: as a person writes them, in any case
    (see `opensearch/retrieval/spellings.py`)."""

    field: str  # an index field: a role, or `keyword.NAME`, `number.NAME`, …
    values: tuple[Scalar, ...]
    negated: bool = False
    typed: bool = False


@dataclass(frozen=True)
class Between:
    """Keep items whose `field` lies in [low, high]; an open end is None."""

    field: str
    low: float | datetime | None
    high: float | datetime | None
    negated: bool = False


@dataclass(frozen=True)
class Either:
    """Keep items that pass one of `options`; all are on `field`, or it names no field."""

    field: str
    options: tuple["Filter", ...]
    negated: bool = False


@dataclass(frozen=True)
class Mention:
    """Keep items that say `words` side by side in a title, a text, a tag or a category; negated,
    those that speak neither of that nor of its `kinds`, be they `doubtful` or not. The words and
    doubtful kinds do not count within one of the `names`: no butter is in peanut butter."""

    words: str
    negated: bool = False
    field: str = "text"
    kinds: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


Filter = AnyOf | Between | Either | Mention


@dataclass(frozen=True)
class Preference:
    """Items that pass one of `filters` go `weight` points of the words leg's score further up.
    `said`: the query says so itself, surely enough to look for such items without its words;
    `whole`: and nothing else."""

    filters: tuple[Filter, ...]
    weight: float
    said: bool = False
    whole: bool = False


@dataclass(frozen=True)
class Variant:
    """Other words for the same, worth `weight` (0 to 1) of the score of the words themselves."""

    text: str
    weight: float


@dataclass(frozen=True)
class Narrower:
    """Words for kinds of what is asked, any of them fits, beside the `rest` of the query."""

    words: tuple[str, ...]
    rest: str = ""


@dataclass(frozen=True)
class Thing:
    """The `name` that titles have for a kind of thing, and the `others` that begin with it, but are
    no such things: `notebook`, and `notebook case`."""

    name: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Coloured:
    """What is asked for, in a colour: `wordings` name it without the colour, the query's own first,
    and `thing` where that is known; a thing has the colour that passes one of `filters`, or is
    `called` so in its title."""

    filters: tuple[AnyOf, ...]
    called: tuple[str, ...]
    wordings: tuple[Variant, ...]
    thing: Thing | None = None


@dataclass(frozen=True)
class Sort:
    """Order by an index field instead of by relevance; items without it come last."""

    field: str
    descending: bool = False


@dataclass(frozen=True)
class FacetAsked:
    """Count an index field's values (`numeric`, `date`: its histogram) over the whole result.
    A numeric one's are counted between `edges` (see `opensearch/retrieval/edges.py`)."""

    name: str  # as asked for and as answered
    field: str
    numeric: bool = False
    size: int = 20
    date: bool = False
    edges: tuple[float, ...] = ()


@dataclass(frozen=True)
class Plan:
    """One retrieval. `vector` is the query's, of the index's own encoder, or None: no such leg."""

    catalogue: Catalogue
    text: str
    weight: float = 1.0  # of the score by `text`; its `variants` have their own
    vector: tuple[float, ...] | None = None
    legs: tuple[str, ...] | None = None  # only these; None: all there are
    looked_at: frozenset[str] = frozenset()  # telling legs that are asked as well
    held: frozenset[str] = frozenset()  # legs whose hits are at hand: counted, not asked again
    depth: int = 200  # hits of each leg
    exact: bool = False  # every match is counted, however many there are
    filters: tuple[Filter, ...] = ()
    facets: tuple[FacetAsked, ...] = ()
    sort: Sort | None = None
    timeout_ms: int = 2000
    codes: tuple[str, ...] = ()  # read out of `text`: lower case, letters and digits only
    relaxed: bool = False  # any one word is enough
    after: tuple[Scalar | None, ...] = ()  # sorted results go on behind these sort values
    preferences: tuple[Preference, ...] = ()
    variants: tuple[Variant, ...] = ()
    narrower: Narrower | None = None
    coloured: Coloured | None = None
    missed: tuple[Between, ...] = ()  # bounds on numbers that nothing meets: the nearest are wanted
    values: tuple[str, ...] = ()  # doc values wanted with each hit, by index field
    makers: tuple[Filter, ...] = ()  # works by any of these people are asked for
    works: tuple[str, ...] = ()  # ids of those that are shown first
    beside: str | None = None  # the words of `text` beside the makers' names, where there are some

    @property
    def described(self) -> str:
        """The words that are about the things themselves, whoever made them."""
        return self.text if self.beside is None else self.beside

    def asks(self, leg: str) -> bool:
        """Whether the leg called so takes part."""
        return self.legs is None or leg in self.legs

    @property
    def ordered(self) -> bool:
        """Whether the engine orders (a sort, or browsing without words) instead of the ranker."""
        return self.sort is not None or not (self.text or self.vector)
