"""What can be told of one column by looking at its values."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property, partial

from opensearch.catalogue import values
from opensearch.catalogue.dates import MONTHS, DayOrder, moment

READABLE = (str, int, float, date)  # bool and datetime among them
SAMPLE = 400  # distinct values that are looked at closely
_URL = re.compile(r"^(?:https?:)?//\S+$")
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|bmp|tiff?)(?:[?#]\S*)?$", re.IGNORECASE)
_FILM = re.compile(r"\.(?:mp4|webm|mov|m4v)(?:[?#]\S*)?$", re.IGNORECASE)
_CODE = re.compile(r"^(?=\S*\d)[\w./#+-]{3,40}$")
_STAMPED = re.compile(r"^(?=.*\d)[A-Z][A-Z\d./-]*(?:\s[A-Z\d./-]+)+$")
_SLASHED = re.compile(r"^(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})\b")
_YEAR_ALONE = re.compile(r"^-?\d+(?:\.\d+)?$")


@dataclass
class Column:
    """One column's values, absent ones left out, in `rows` rows. Shares are parts of 1."""

    name: str
    rows: int = 0  # that were looked at
    whole: bool = True  # whether those are all rows there are
    raw: list[object] = field(default_factory=list)

    @property
    def present(self) -> float:
        """The share of rows that have a value."""
        return len(self.raw) / self.rows if self.rows else 0.0

    @cached_property
    def leaves(self) -> list[object]:
        """Single values, lists opened."""
        return [leaf for value in self.raw for leaf in _opened(value)]

    @cached_property
    def counts(self) -> dict[str, int]:
        """How often each value is there, by its text."""
        found: dict[str, int] = {}
        for leaf in self.leaves:
            key = str(leaf).strip()
            found[key] = found.get(key, 0) + 1
        return found

    @cached_property
    def sample(self) -> list[str]:
        """Distinct values, evenly picked."""
        distinct = list(self.counts)
        return distinct[:: max(1, len(distinct) // SAMPLE)][:SAMPLE]

    @property
    def distinct(self) -> float:
        """1 where no two values are the same."""
        return len(self.counts) / len(self.leaves) if self.leaves else 0.0

    @cached_property
    def words(self) -> float:
        """Words of a value, on average."""
        return _mean([len(value.split()) for value in self.sample])

    @cached_property
    def chars(self) -> float:
        """Characters of a value, on average."""
        return _mean([len(value) for value in self.sample])

    @cached_property
    def lists(self) -> bool:
        """Whether any value is a list."""
        return any(isinstance(value, list) for value in self.raw)

    @cached_property
    def listed(self) -> bool:
        """Whether most values are lists."""
        return sum(isinstance(value, list) for value in self.raw) * 2 > len(self.raw)

    @cached_property
    def nested(self) -> bool:
        """Whether lists hold lists: paths."""
        return self.listed and any(
            isinstance(part, list)
            for value in self.raw
            if isinstance(value, list)
            for part in value
        )

    @cached_property
    def unreadable(self) -> bool:
        """Whether most values are of a kind that no role takes: objects in a list, times of day,
        durations."""
        odd = sum(not isinstance(leaf, READABLE) for leaf in self.leaves)
        return odd * 2 > len(self.leaves)

    @cached_property
    def booleans(self) -> float:
        """The share of values that say yes or no; numbers other than 0 and 1 say neither."""
        spelled = {str(value).lower() for value in self.counts}
        if len(spelled) > 2 or spelled <= {"0", "1", "0.0", "1.0"}:
            return 0.0
        return self.share(lambda value: _reads(values.truth, value))

    @cached_property
    def numbers(self) -> float:
        """The share of values that read as a number."""
        if any(isinstance(leaf, bool) for leaf in self.leaves[:SAMPLE]):
            return 0.0
        return self.reads_as_number()

    def reads_as_number(
        self, unit: str | None = None, others: Mapping[str, float] | None = None
    ) -> float:
        """The share of values that read as a number; where there is a `unit`, with it or with one
        of the `others` behind it."""
        read = partial(values.number, unit=unit, units=others)
        return self.share(lambda value: _reads(read, value))

    @cached_property
    def dates(self) -> float:
        """The share of values that read as a date and are not just a number."""
        return self.share(lambda value: not _YEAR_ALONE.match(value) and _reads(self.moment, value))

    @cached_property
    def slashed(self) -> float:
        """The share of values that are dates like `12/31/2024`."""
        return self.share(lambda value: bool(_SLASHED.match(value)))

    @cached_property
    def day_order(self) -> DayOrder | None:
        """What comes first between the slashes of its dates: some tell by a number over 12."""
        found = [one for value in self.counts if (one := _SLASHED.match(value))]
        day_first = any(int(one[1]) > MONTHS for one in found)
        month_first = any(int(one[2]) > MONTHS for one in found)
        if day_first == month_first:
            return None
        return "day-first" if day_first else "month-first"

    def moment(self, value: object) -> datetime:
        """A value as a date. Raises ValueError."""
        return moment(value, self.day_order)

    @cached_property
    def years(self) -> float:
        """The share of values that are a year from 1000 to 2999."""
        return self.share(lambda value: bool(re.fullmatch(r"[12]\d{3}(?:\.0)?", value)))

    @cached_property
    def pictures(self) -> float:
        """The share of values that end like a picture's address."""
        return self.share(lambda value: bool(_PICTURE.search(value)))

    @cached_property
    def films(self) -> float:
        """The share of values that end like a film's address."""
        return self.share(lambda value: bool(_FILM.search(value)))

    @cached_property
    def urls(self) -> float:
        """The share of values that are an address."""
        return self.share(lambda value: bool(_URL.match(value)))

    @cached_property
    def codes(self) -> float:
        """The share of values that look like a number of a part: one word, with a digit, or several
        of one shape, `BS16 UNB`."""
        return max(self.share(lambda value: bool(_CODE.match(value))), self.stamped)

    @cached_property
    def stamped(self) -> float:
        """The share of values of several words in capitals and digits that have the shape which
        most of them have."""
        shapes = Counter(_shape(value) for value in self.sample if _STAMPED.match(value))
        return max(shapes.values(), default=0) / max(1, len(self.sample))

    def share(self, test: Callable[[str], bool]) -> float:
        """The share of the sample that passes."""
        return _mean([test(value) for value in self.sample])

    def splits(self, separator: str) -> float:
        """The share of values that hold `separator`."""
        return self.share(lambda value: separator in value)


def _opened(value: object) -> Iterator[object]:
    if isinstance(value, list):
        for part in value:
            yield from _opened(part)
    elif not values.absent(value):
        yield value


def _shape(value: str) -> str:
    return re.sub(r"[A-Z]", "A", re.sub(r"\d", "9", value))


def _reads(read: Callable[[object], object], value: str) -> bool:
    try:
        read(value)
    except ValueError:
        return False
    return True


def _mean(numbers: list[int] | list[bool]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.0
