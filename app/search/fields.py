"""The names a request may use in filters, facets and sorts: roles and the source's own."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.search.errors import BadRequest
from opensearch.catalogue.schema import NUMBERS, Catalogue, Field, FieldType, Role

KEYWORDS = (
    Role.ID, Role.CODE, Role.BRAND, Role.CATEGORY, Role.COLOUR, Role.TAGS, Role.SELLER, Role.GROUP,
    Role.LICENCE, Role.LANGUAGE, Role.CURRENCY,
)  # fmt: skip
TYPES = (
    dict.fromkeys(KEYWORDS, FieldType.KEYWORD)
    | dict.fromkeys(NUMBERS, FieldType.NUMBER)
    | {Role.PUBLISHED: FieldType.DATE}
)
# Two that differ in case alone are two; the others' values the engine itself compares folded.
EXACT = frozenset({Role.ID, Role.GROUP, Role.CODE, Role.COLOUR, Role.TAGS})
LISTED = 20  # names offered when one is unknown


@dataclass(frozen=True)
class Known:
    """A field one may filter by: its index field, how its values are read, and its label."""

    field: str
    type: FieldType
    label: str

    @property
    def ordered(self) -> bool:
        """Whether values lie on a line, so that ranges make sense."""
        return self.type in (FieldType.NUMBER, FieldType.DATE)

    @property
    def in_any_case(self) -> bool:
        """Whether a value is meant however a person writes it: `hp` for `HP`."""
        return self.type is FieldType.KEYWORD and self.field not in EXACT


@lru_cache(maxsize=256)
def known_fields(catalogue: Catalogue) -> Mapping[str, Known]:
    """By lower-case name; a role wins over a source field of the same name."""
    by_source: dict[str, Known] = {}
    by_role: dict[str, Known] = {}
    for field in catalogue.fields:
        if (known := _known(field)) is not None:
            by_source.setdefault(field.name.lower(), known)
            by_role.setdefault(_canonical(field).lower(), known)
    return by_source | by_role


def find(catalogue: Catalogue, name: str, asked_in: str) -> Known:
    """The field called `name`. Raises `BadRequest` for `asked_in`, offering those there are."""
    known = known_fields(catalogue)
    if (found := known.get(name.strip().lower())) is not None:
        return found
    raise unknown(catalogue, name, asked_in, known)


def unknown(catalogue: Catalogue, name: str, asked_in: str, there: Iterable[str]) -> BadRequest:
    """The refusal of a field called `name`, offering those that are `there` for what was asked."""
    message = f"there is no field {name[:80]!r} in {catalogue.name}"
    return BadRequest(asked_in, message, _offer(name, there))


def _offer(name: str, there: Iterable[str]) -> str:
    """What to write in place of `name`: names that are near, then others by the alphabet."""
    others = sorted(there)
    near = difflib.get_close_matches(name.lower(), others, n=5, cutoff=0.5)
    offered = [*dict.fromkeys((*near, *others))]
    if not offered:
        return "this catalogue declares no such fields"
    more = f" and {len(offered) - LISTED} more" if len(offered) > LISTED else ""
    return f"use one of: {', '.join(offered[:LISTED])}{more}"


def _canonical(field: Field) -> str:
    return field.attribute if field.role is Role.ATTRIBUTE else field.role.value


def _known(field: Field) -> Known | None:
    if field.wildcard:
        return None
    if field.role is Role.ATTRIBUTE:
        return Known(f"{field.type.value}.{field.attribute}", field.type, field.shown)
    if field.role in TYPES:
        label = field.label or field.role.value.capitalize()
        return Known(field.role.value, TYPES[field.role], label)
    return None
