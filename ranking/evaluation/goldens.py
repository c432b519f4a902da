"""Goldens: what a catalogue's first places must show, whatever the averages say."""

from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from ranking.query import MOST_CHARS
from ranking.utf8 import NotUtf8, decoded
from ranking.yaml_references import uses_references

TOP = 3
DEEPEST = 100


class GoldensError(ValueError):
    """The file cannot be used; the message names file, line and remedy."""


def _several(given: Any) -> Any:
    """One id is a list of one."""
    return (given,) if isinstance(given, (str, int)) else given


Ids = Annotated[tuple[str, ...], BeforeValidator(_several)]


class Golden(BaseModel):
    """`query` must show all of `items` among its first `top`, and none of `never` there."""

    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)

    query: str = Field(min_length=1, max_length=MOST_CHARS, pattern=r"\S")
    items: Ids = ()
    never: Ids = ()
    top: int = Field(TOP, ge=1, le=DEEPEST)

    def broken_by(self, shown: Sequence[str]) -> tuple[str, ...]:
        """Every reason why `shown`, best first, is not as it must be; none where it is."""
        first = shown[: self.top]
        missing = (self._missing(item, shown) for item in self.items if item not in first)
        there = (self._there(item, first) for item in self.never if item in first)
        return (*missing, *there)

    def _missing(self, item: str, shown: Sequence[str]) -> str:
        found = (
            f"is at place {shown.index(item) + 1}"
            if item in shown
            else f"is not among the first {len(shown)} found"
        )
        return f"{self.query!r} must show {item} in its first {self.top}; it {found}"

    def _there(self, item: str, first: Sequence[str]) -> str:
        place = first.index(item) + 1
        return f"{self.query!r} must not show {item} in its first {self.top}; it is at {place}"


def read_goldens(file: Path) -> tuple[Golden, ...]:
    """A YAML list; each entry has `query`, `item` or `items`, perhaps `never` and `top` (3).

    Raises GoldensError, which names the line, and OSError.
    """
    try:
        return goldens_of(decoded(file.read_bytes(), str(file)), str(file))
    except NotUtf8 as error:
        raise GoldensError(str(error)) from error


def goldens_of(text: str, name: str) -> tuple[Golden, ...]:
    """The same of a text that is called `name` where it is complained of. Raises GoldensError."""
    try:
        if uses_references(text):
            raise GoldensError(f"{name} uses a reference (*name): write it out")
        entries = YAML().load(text)
    except (YAMLError, ValueError, RecursionError) as error:
        if isinstance(error, GoldensError):
            raise
        raise GoldensError(f"{name} is not YAML: {error}") from error
    if not isinstance(entries, list):
        raise GoldensError(f"{name} must be a list of entries with `query` and `item`")
    return tuple(_golden(name, entries, place) for place in range(len(entries)))


def as_yaml(goldens: Sequence[Golden]) -> str:
    """What `goldens_of` reads."""
    entries = [one.model_dump(mode="json", exclude_defaults=True) for one in goldens]
    written = StringIO()
    YAML(typ="safe", pure=True).dump(entries, written)
    return written.getvalue()


def _golden(name: str, entries: Any, place: int) -> Golden:
    where = f"{name}, line {entries.lc.item(place)[0] + 1}"
    given = entries[place]
    if not isinstance(given, dict):
        raise GoldensError(f"{where}: expected `query` and `item`, not {str(given)[:60]!r}")
    fields = dict(given)
    if "item" in fields:
        if "items" in fields:
            raise GoldensError(f"{where}: say `item` or `items`, not both")
        fields["items"] = fields.pop("item")
    try:
        golden = Golden.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise GoldensError(f"{where}: {field}: {first['msg']}") from error
    if not (golden.items or golden.never):
        raise GoldensError(f"{where}: name an `item` to show, or one to show `never`")
    if both := set(golden.items) & set(golden.never):
        raise GoldensError(f"{where}: {min(both)!r} is in `items` and in `never`: leave it in one")
    if (many := len(set(golden.items))) > golden.top:
        raise GoldensError(
            f"{where}: {many} items never fit in the first {golden.top}: raise `top`"
        )
    return golden
