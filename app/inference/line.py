"""A proposed line of a catalogue's `fields:`."""

from dataclasses import dataclass, field
from typing import Any

from opensearch.catalogue.schema import Role


@dataclass(frozen=True)
class Part:
    """One role of a source field, with the options that go with it."""

    role: Role
    options: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """A source field (or `family_*`), its roles and, for a person, why."""

    name: str
    parts: tuple[Part, ...]
    reason: str
