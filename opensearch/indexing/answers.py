"""What the engine's answer to one operation means."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from opensearch.indexing.operations import Fate, Operation, Outcome
from opensearch.indexing.retry import MOVING, TRANSIENT

# `[FORBIDDEN/8/index write (api)]`, and `[FORBIDDEN/8/moving to block index write (api)]` while the
# engine still waits for the writes in flight.
WRITE_BLOCK = "index write (api)]"

# The document's own fault, whatever the status: an ingest processor's refusal comes as a 500.
OWN_FAULT = frozenset(
    {"fail_processor_exception", "illegal_argument_exception", "script_exception"}
)

_CONFLICT = re.compile(r"current version \[(\d+)\]")
_UNPARSED = re.compile(r"failed to parse field \[(.+?)\] of type \[(.+?)\]")
_UNKNOWN = re.compile(r"dynamic introduction of \[(.+?)\] within")
_PREVIEW = re.compile(r"Preview of field's value: '(.*)'", re.DOTALL)


class Wait(Enum):
    """The engine may take it later: it is busy, or the index is just being swapped."""

    BUSY = "the engine is busy or not reachable"
    BLOCKED = "the index is blocked for writing"


@dataclass(frozen=True)
class Again:
    """To be sent once more, and why."""

    wait: Wait
    reason: str


def judge(operation: Operation, answer: Mapping[str, Any], target: str) -> Outcome | Again:
    """Read one entry of a bulk reply's `items` (the value under `index` or `delete`)."""
    error = answer.get("error")
    if error is None:  # a delete of what is not there answers 404 without an error
        return Outcome(operation, Fate.WRITTEN, created=answer.get("result") == "created")
    status, kind = answer["status"], error["type"]
    if status == 409:
        return _conflict(operation, error["reason"])
    if _passes(status, kind) or _gone(error, target):
        return Again(Wait.BUSY, f"{kind}: {error['reason']}")
    if kind == "cluster_block_exception" and WRITE_BLOCK in error["reason"]:
        return Again(Wait.BLOCKED, error["reason"])
    field, reason = _plain(error, target)
    return Outcome(operation, Fate.REJECTED, reason, field)


def _conflict(operation: Operation, reason: str) -> Outcome:
    """The version already stored is ours: an earlier try had landed and its answer was lost."""
    stored = _CONFLICT.search(reason)
    if stored and int(stored[1]) == operation.version:
        return Outcome(operation, Fate.WRITTEN)
    return Outcome(operation, Fate.SUPERSEDED, f"version {stored[1]} is stored" if stored else "")


def _passes(status: int, kind: str) -> bool:
    return kind not in OWN_FAULT and (status in TRANSIENT or kind in MOVING)


def _gone(error: Mapping[str, Any], target: str) -> bool:
    """The alias had pointed at an index that was removed before the write reached it."""
    return error["type"] == "index_not_found_exception" and error.get("index") != target


def _plain(error: Mapping[str, Any], target: str) -> tuple[str | None, str]:
    reason = str(error.get("reason", ""))
    if error["type"] == "index_not_found_exception":
        return None, f"there is no catalogue behind {target}: import it first"
    if unknown := _UNKNOWN.search(reason):
        return unknown[1], "not a field of this catalogue"
    if unparsed := _UNPARSED.search(reason):
        preview = _PREVIEW.search(reason)
        return unparsed[1], f"not a {unparsed[2]}" + (f": {preview[1][:100]}" if preview else "")
    if error["type"] == "fail_processor_exception":
        return None, reason[:300]
    return None, f"{error['type']}: {reason}"[:300]
