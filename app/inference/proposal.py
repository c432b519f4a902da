"""A proposed catalogue for a source."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.inference.apart import named_apart
from app.inference.attributes import attributes
from app.inference.column import Column
from app.inference.language import language
from app.inference.line import Line, Part
from app.inference.money import currency
from app.inference.naming import called, folded, labelled, named
from app.inference.options import role_options
from app.inference.roles import Match, roles
from app.inference.rules import coded, tells_apart
from app.inference.table import Table
from opensearch.catalogue.schema import Role

_ORDER = tuple(Role)
LABELLED = (Role.BRAND, Role.CATEGORY, Role.SELLER, Role.PUBLISHED)  # on a page, by their names
NO_ID = "no column is an id, so what a thing is called tells it apart; a second one is set aside"


@dataclass(frozen=True)
class Proposal:
    """What is written as a catalogue's file."""

    name: str
    language: str
    expected_items: int
    defaults: dict[Role, str]
    lines: tuple[Line, ...]


def propose(name: str, table: Table) -> Proposal:
    """The proposal for a table; `name` is any text, made fit for a catalogue's name."""
    readable = [column for column in table.columns if not column.unreadable]
    matched = roles(readable)
    texts = [match.column for match in matched.values() if match.role in (Role.TITLE, Role.BODY)]
    rest = [column for column in readable if column.name not in matched]
    lines = (*_role_lines(matched), *_same_pictures(matched, rest))
    spoken_for = {line.name for line in lines}
    left = [column for column in rest if column.name not in spoken_for]
    return Proposal(
        catalogue_name(name),
        language(texts, [column.name for column in table.columns]),
        _rounded(table.expected),
        _defaults(matched),
        tuple(named_apart((*lines, *attributes(left), *_ignored(table.columns)))),
    )


def catalogue_name(text: str) -> str:
    """Any text as a catalogue's name: `Ersatzteile 2024` to `ersatzteile-2024`."""
    plain = folded(text).encode("ascii", "ignore").decode()
    fit = "-".join(plain.split())[:40].strip("-")
    return fit if re.match(r"[a-z]", fit) else f"catalogue-{fit}".strip("-")[:40]


def _role_lines(matched: dict[str, Match]) -> Iterator[Line]:
    played = {match.role for match in matched.values()}
    for match in sorted(matched.values(), key=lambda match: _ORDER.index(match.role)):
        if match.role is Role.TITLE and Role.ID not in played and tells_apart(match.column):
            yield Line(match.column.name, (Part(Role.ID), *_parts(match, untitled=False)), NO_ID)
        else:
            parts = _parts(match, untitled=Role.TITLE not in played)
            yield Line(match.column.name, tuple(parts), match.reason)


def _parts(match: Match, *, untitled: bool) -> Iterator[Part]:
    """The role itself, and what else the column is good for."""
    yield Part(match.role, role_options(match.column, match.role) | _label(match))
    if match.role is Role.ID:
        titled = untitled and named(match.column.name, Role.TITLE)
        if titled:
            yield Part(Role.TITLE)
        if named(match.column.name, Role.CODE) or (coded(match.column) and not titled):
            yield Part(Role.CODE)
    if match.role is Role.BRAND and match.column.lists:
        yield Part(Role.ATTRIBUTE, {"as": f"every_{called(match.column.name)}".replace(" ", "_")})
    if match.role is Role.TAGS and match.column.nested:
        topic = f"{folded(match.column.name).partition(' ')[0]}_topic"
        yield Part(Role.ATTRIBUTE, {"as": topic, "take": "first"})


def _label(match: Match) -> dict[str, str]:
    """What people know the role's values as there: a film's brand is its director."""
    own = called(match.column.name)
    if match.role not in LABELLED or own == match.role.value:
        return {}
    whole = own == folded(match.column.name)
    return {"label": labelled(match.column.name if whole else own)}


def _same_pictures(matched: dict[str, Match], rest: list[Column]) -> Iterator[Line]:
    """Further picture columns: as a rule the same picture in other sizes."""
    if not any(match.role is Role.IMAGE for match in matched.values()):
        return
    for column in rest:
        if column.pictures > 0.9:
            reason = "pictures too, as a rule the same in another size; `image` to show them"
            yield Line(column.name, (Part(Role.IGNORE),), reason)


def _ignored(columns: Iterable[Column]) -> Iterator[Line]:
    for column in columns:
        if column.unreadable:
            kind = type(column.leaves[0])
            what = (
                "lists of objects"
                if issubclass(kind, Mapping)
                else f"values of type {kind.__name__}"
            )
            yield Line(column.name, (Part(Role.IGNORE),), f"{what}, which no role takes")


def _defaults(matched: dict[str, Match]) -> dict[Role, str]:
    has_currency = any(match.role is Role.CURRENCY for match in matched.values())
    prices = (match.column for match in matched.values() if match.role is Role.PRICE)
    found = next((code for column in prices if (code := currency(column))), None)
    return {Role.CURRENCY: found} if found and not has_currency else {}


def _rounded(rows: int) -> int:
    """Two leading digits, upwards: room to grow without a false exactness."""
    unit: int = 10 ** max(0, len(str(rows)) - 2)
    return -(-rows // unit) * unit
