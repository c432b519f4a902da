"""One part of the stack: how it is started and where it answers."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field

from opensearch.node import guard


@dataclass(frozen=True)
class Part:
    """`command` is bound to the life of its keeper. `probe` is the address that tells its health:
    http(s)://…, redis://…, celery+redis://…, or None where to run is to be well."""

    name: str
    command: tuple[str, ...]
    address: str | None = None
    probe: str | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    foundation: bool = False  # the others need it: started first, and awaited


def guarded(*command: str, grace_s: float = 20) -> tuple[str, ...]:
    """`command`, ended when its keeper is gone."""
    return (sys.executable, "-I", guard.__file__, "--grace", str(grace_s), "--", *command)
