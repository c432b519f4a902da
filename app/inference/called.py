"""What is asked of the values where a column is called as its role is: less than by their looks
alone, since whoever named the column knows what is in it."""

from collections.abc import Callable

from app.inference.column import Column
from opensearch.catalogue.schema import Role

FEW_ROWS = 30  # of a table in which most values are there once
LONGEST = 120  # characters of a category, which may be a path
LONGEST_NAME = 60


def _category(column: Column) -> str | None:
    return _told(column) if column.chars <= LONGEST and _shared(column) else None


def _brand(column: Column) -> str | None:
    named = column.chars <= LONGEST_NAME and not column.nested
    return _told(column) if named and _shared(column) else None


def _colour(column: Column) -> str | None:
    """Colours of languages whose words for them are not known here."""
    short = column.words <= 4 and column.urls == 0
    return _brand(column) if short else None


def _shared(column: Column) -> bool:
    """Whether items share its words, so that one can narrow by them."""
    return column.numbers <= 0.5 and (column.distinct < 0.9 or column.rows < FEW_ROWS)


def _told(column: Column) -> str:
    return f"{len(column.counts):,} values"


CALLED: dict[Role, Callable[[Column], str | None]] = {
    Role.CATEGORY: _category,
    Role.BRAND: _brand,
    Role.COLOUR: _colour,
}
