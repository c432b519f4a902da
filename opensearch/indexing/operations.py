"""What is asked of a writer, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


@dataclass(frozen=True)
class Put:
    """Store `document` as item `id`, unless the engine holds this version or a newer one."""

    id: str
    version: int
    document: Mapping[str, Any]


@dataclass(frozen=True)
class Delete:
    """Take item `id` away, unless the engine holds a newer version."""

    id: str
    version: int


Operation = Put | Delete


class Fate(StrEnum):
    """What became of an operation. Only the engine's own word makes it `written`."""

    WRITTEN = "written"
    SUPERSEDED = "superseded"  # the engine holds a newer version: not an error, but told
    REJECTED = "rejected"


@dataclass(frozen=True)
class Outcome:
    """An operation's end. `field` and `reason` say in plain words why it was rejected."""

    operation: Operation
    fate: Fate
    reason: str = ""
    field: str | None = None
    created: bool = False
    unreached: bool = False  # rejected only because the engine could not take it in time
