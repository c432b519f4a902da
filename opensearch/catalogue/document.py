"""An item as the index holds it, and back."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from opensearch.catalogue.item import Attribute, Item
from opensearch.catalogue.labels import label
from opensearch.catalogue.schema import Catalogue, Role
from opensearch.catalogue.words import plain

MAX_TERM = 2_000  # characters of a family's value that can be filtered by
MAX_TEXT = 100_000  # characters of all attributes' words together
SHOWN = tuple(role.value for role in Role if role not in (Role.ATTRIBUTE, Role.IGNORE))


def document(
    catalogue: Catalogue,
    item: Item,
    *,
    vector: Sequence[float] | None,
    version: int,
    written_at: datetime,
    content_hash: str,
) -> dict[str, Any]:
    """The item under its roles, its attributes under their types, and how it was written.

    `vector` is a unit vector [dimension] of `text_to_encode`, None where the item has no words;
    `version` the external version; `content_hash` of what was encoded.
    """
    body = {name: _stored(value) for name in SHOWN if (value := getattr(item, name))
            or isinstance(value, float)}  # fmt: skip
    body.update(_attributes(catalogue, item))
    if words := _words(catalogue, item):
        body["text"] = words
    if vector is not None:
        body["vector"] = vector
    body.update(version=version, written_at=written_at.isoformat(), content_hash=content_hash)
    return body


def item_as_shown(catalogue: Catalogue, source: Mapping[str, Any]) -> dict[str, Any]:
    """A document's `_source` as a reply shows it: role to value, attributes by name, no gaps."""
    shown = {name: source[name] for name in SHOWN if name in source}
    attributes = dict(_declared_first(catalogue, source))
    return {**shown, "attributes": attributes} if attributes else shown


def _declared_first(catalogue: Catalogue, source: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, field in catalogue.attributes.items():
        if name in (values := source.get(field.type.value, {})):
            yield name, values[name]
    yield from source.get("extra", {}).items()
    yield from source.get("long", {}).items()


def _attributes(catalogue: Catalogue, item: Item) -> dict[str, dict[str, Any]]:
    """Declared ones under their type, those of families under `extra`, or `long` (not indexed)."""
    grouped: dict[str, dict[str, Any]] = {}
    for name, value in item.attributes.items():
        field = catalogue.attributes.get(name)
        group = field.type.value if field else _family_group(value)
        grouped.setdefault(group, {})[name] = _stored(value)
    return grouped


def _family_group(value: Attribute) -> str:
    """A flat object's values are terms, and one of over 32,766 bytes would refuse the document."""
    parts = value if isinstance(value, tuple) else (value,)
    long = any(isinstance(part, str) and len(part) > MAX_TERM for part in parts)
    return "long" if long else "extra"


def _words(catalogue: Catalogue, item: Item) -> str:
    """Every attribute as `label: value`, one a line, for full-text search."""
    lines: list[str] = []
    room = MAX_TEXT
    for name, value in item.attributes.items():
        if not (said := spoken(catalogue, name, value)):
            continue
        room -= len(said) + 1
        if room < 0:
            break
        lines.append(said)
    return "\n".join(lines)


def spoken(catalogue: Catalogue, name: str, value: Attribute) -> str:
    """`screen size: 15.6 inch`. What an item is not is not said, or a search would find it."""
    if value is False:
        return ""
    if value is True:
        return label(catalogue, name)
    parts = value if isinstance(value, tuple) else (value,)
    field = catalogue.attributes.get(name)
    unit = f" {field.unit}" if field and field.unit else ""
    return f"{label(catalogue, name)}: {', '.join(_said(part) for part in parts)}{unit}"


def _said(value: str | float | datetime) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    return plain(value) if isinstance(value, str) else f"{value:.15g}"


def _stored(value: Any) -> Any:
    """As JSON has it: a time as ISO 8601, a tuple as a list."""
    if isinstance(value, datetime):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
