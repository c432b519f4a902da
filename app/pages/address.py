"""The state of the page is its address: shareable, and the back button works."""

from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from opensearch.retrieval.spellings import folded

PREFIX = {"min.": "low", "max.": "high"}


@dataclass(frozen=True)
class Address:
    """What is being looked at. Changing it gives another address; `href` writes it."""

    catalogue: str
    q: str = ""
    filters: tuple[str, ...] = ()
    sort: str | None = None
    ignore: tuple[str, ...] = ()  # readings of the words that were switched off, by name
    verbatim: bool = False  # the words as typed, nothing corrected
    explain: bool = False  # each tile says why it is there

    def href(self, cursor: str | None = None) -> str:
        """As a path with its query string."""
        pairs = (*self.pairs, *([("cursor", cursor)] if cursor else []))
        path = f"/{quote(self.catalogue, safe='')}"
        return f"{path}?{urlencode(pairs)}" if pairs else path

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """As names and values, of a query string or of a form's hidden inputs."""
        return (
            *([("q", self.q)] if self.q else []),
            *(("filter", each) for each in self.filters),
            *([("sort", self.sort)] if self.sort else []),
            *(("ignore", each) for each in self.ignore),
            *([("verbatim", "true")] if self.verbatim else []),
            *([("explain", "true")] if self.explain else []),
        )

    def toggled(self, chosen: str) -> "Address":
        """With a filter put on, or taken off where it was on."""
        if chosen in self.filters:
            return self.without(chosen)
        return replace(self, filters=(*self.filters, chosen))

    def without(self, chosen: str) -> "Address":
        """With one filter taken off."""
        return replace(self, filters=tuple(each for each in self.filters if each != chosen))

    def unticked(self, value: str) -> "Address":
        """Without the filter that picks a value, in whatever case it was typed."""
        kept = tuple(each for each in self.filters if not _alike(each, value))
        return replace(self, filters=kept)

    def ranged(self, field: str, low: str, high: str) -> "Address":
        """With `field` between two ends, either open; both open takes the range off."""
        kept = tuple(each for each in self.filters if field_of(each) != field)
        between = (f"{field}:{low}..{high}",) if low or high else ()
        return replace(self, filters=kept + between)

    def asking(self, q: str, filters: tuple[str, ...] = ()) -> "Address":
        """Another query, with these filters added; how the words before it were read is over."""
        together = self.filters + tuple(each for each in filters if each not in self.filters)
        return replace(self, q=q, filters=together, ignore=(), verbatim=False)

    def ignoring(self, reading: str) -> "Address":
        """With a reading of the words switched off, or on again where it was off."""
        kept = tuple(each for each in self.ignore if each != reading)
        return replace(self, ignore=kept if reading in self.ignore else (*self.ignore, reading))

    def spelled(self, *, verbatim: bool) -> "Address":
        """The words as typed, or corrected again."""
        return replace(self, verbatim=verbatim)

    def sorted_by(self, sort: str | None) -> "Address":
        """In another order."""
        return replace(self, sort=sort)

    def explained(self, *, explain: bool) -> "Address":
        """With the reasons shown, or without."""
        return replace(self, explain=explain)

    def bare(self) -> "Address":
        """The same words without filters."""
        return replace(self, filters=())


def field_of(chosen: str) -> str:
    """The field a filter is on."""
    return chosen.removeprefix("-").partition(":")[0]


def value_of(chosen: str) -> str:
    """What a filter asks of its field."""
    return chosen.partition(":")[2]


def _alike(one: str, other: str) -> bool:
    parts = ((folded(field_of(each)), folded(value_of(each).strip())) for each in (one, other))
    return one.startswith("-") == other.startswith("-") and len(set(parts)) == 1


def ends(chosen: str) -> tuple[str, str] | None:
    """The two ends of a range filter, '' where open; None for another filter."""
    low, dots, high = value_of(chosen).partition("..")
    return (low, high) if dots else None
