"""What the engine has acknowledged of each item, and what it may or may not have taken."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock

from opensearch.indexing.operations import Delete, Fate, Operation, Outcome

Version = int | None  # None: deleted, or never there


@dataclass
class Acknowledged:
    """`known` is each item's last acknowledged state; `open` states that were never answered."""

    known: dict[str, tuple[int, Version]] = field(default_factory=dict)
    open: dict[str, set[Version]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    count: int = 0
    _lock: Lock = field(default_factory=Lock)

    def note(self, outcome: Outcome) -> None:
        operation = outcome.operation
        with self._lock:
            if outcome.fate is Fate.WRITTEN:
                self.count += 1
                if operation.version >= self.known.get(operation.id, (-1, None))[0]:
                    self.known[operation.id] = (operation.version, _state(operation))
                    self.open.pop(operation.id, None)
            elif outcome.fate is Fate.REJECTED:
                self.refused.append(f"{operation.id}: {outcome.reason}")
                self.open.setdefault(operation.id, set()).add(_state(operation))

    def differences(self, held: dict[str, int]) -> Iterator[str]:
        """In words, every item that is not as acknowledged."""
        for item in sorted(set(self.known) | set(held) | set(self.open)):
            allowed = {self.known.get(item, (-1, None))[1]} | self.open.get(item, set())
            if held.get(item) not in allowed:
                yield f"{item}: found {held.get(item)}, acknowledged {allowed}"


def _state(operation: Operation) -> Version:
    return None if isinstance(operation, Delete) else operation.version
