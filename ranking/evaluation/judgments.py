"""What people said about items for queries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from ranking.digits import number
from ranking.query import MOST_CHARS

HIGHEST = 100  # a rating above this is a mistake in the file, not a very good item
REMEDY = "write 0 for a wrong item, and more for better ones: 1, 2, 3"


class JudgmentsError(ValueError):
    """The judgments cannot be used; the message names file, row and remedy."""


@dataclass(frozen=True)
class Judgment:
    """`item` was given `rating` for `query`: 0 irrelevant, more is better. `weight` is what it
    counts in training, 1 for one judge's word (see `ranking.training.weights`)."""

    query: str
    item: str
    rating: int
    weight: float = 1.0


@dataclass(frozen=True)
class Row:
    """A judgment and where it stands, so that a complaint can name the place."""

    file: Path
    where: int | str  # a line, counted from 1, or in words
    judgment: Judgment

    def refuse(self, reason: str) -> JudgmentsError:
        """The error that says `reason` about this row."""
        return refusal(self.file, self.where, reason)


@dataclass(frozen=True)
class Judgments:
    """All judgments of a set, each pair of query and item once.

    `sources[i]` says where `rows[i]` was read; empty for judgments that nobody wrote down.
    `left_out` counts rows that were read and cannot be used.
    """

    rows: tuple[Judgment, ...]
    sources: tuple[Row, ...] = ()
    left_out: int = 0

    @cached_property
    def queries(self) -> tuple[str, ...]:
        """The queries, in the file's order."""
        return tuple(dict.fromkeys(row.query for row in self.rows))

    @cached_property
    def ratings(self) -> Mapping[str, Mapping[str, int]]:
        """Rating by query and item."""
        ratings: dict[str, dict[str, int]] = {query: {} for query in self.queries}
        for row in self.rows:
            ratings[row.query][row.item] = row.rating
        return ratings

    @cached_property
    def best(self) -> int:
        """The highest rating, at least 1."""
        return max((row.rating for row in self.rows), default=1) or 1

    @cached_property
    def weights(self) -> Mapping[str, Mapping[str, float]]:
        """Weight by query and item."""
        weights: dict[str, dict[str, float]] = {query: {} for query in self.queries}
        for row in self.rows:
            weights[row.query][row.item] = row.weight
        return weights

    @cached_property
    def content_hash(self) -> str:
        """The same for the same judgments in the same order: what a model was trained on."""
        rows = "\n".join(f"{row.query}\t{row.item}\t{row.rating}" for row in self.rows)
        return sha256(rows.encode()).hexdigest()


def collected(rows: Iterable[Row], file: Path) -> Judgments:
    """`rows` as one set; a repeated pair with one rating counts once.

    Raises JudgmentsError for a pair rated twice differently, a query that no search takes, and
    where there is no row at all.
    """
    seen: dict[tuple[str, str], Row] = {}
    for row in rows:
        if len(row.judgment.query) > MOST_CHARS:
            raise row.refuse(f"the query is over {MOST_CHARS} characters, which no search takes")
        if "\0" in row.judgment.query:
            raise row.refuse("the query holds a NUL character: leave it out")
        first = seen.setdefault((row.judgment.query, row.judgment.item), row)
        if first.judgment.rating != row.judgment.rating:
            raise row.refuse(
                f"{row.judgment.item!r} for {row.judgment.query!r} was rated "
                f"{first.judgment.rating} in {in_words(first.where)} and {row.judgment.rating} "
                "here: keep one"
            )
    if not seen:
        raise JudgmentsError(f"{file} holds no judgments")
    return of_rows(seen.values())


def of_rows(rows: Iterable[Row]) -> Judgments:
    """`rows`, already without repetition, as a set."""
    kept = tuple(rows)
    return Judgments(tuple(row.judgment for row in kept), kept)


def rating_of(value: str | None, file: Path, where: int | str) -> int:
    """A rating as written. Raises JudgmentsError unless a whole number of 0 to 100."""
    try:
        rating = number((value or "").strip())
    except ValueError:
        raise refusal(file, where, f"rating {value!r} is not a number; {REMEDY}") from None
    if not rating.is_integer() or not 0 <= rating <= HIGHEST:
        reason = f"rating {value!r} is not a whole number of 0 to {HIGHEST}; {REMEDY}"
        raise refusal(file, where, reason)
    return int(rating)


def refusal(file: Path, where: int | str, reason: str) -> JudgmentsError:
    """An error that names the row."""
    return JudgmentsError(f"{file}, {in_words(where)}: {reason}")


def in_words(where: int | str) -> str:
    """A place in a file as a person reads it."""
    return f"row {where}" if isinstance(where, int) else where
