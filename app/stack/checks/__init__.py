"""What `pinwheel doctor` looks at, in the order a newcomer meets it. Adding a check is adding a
file and a line."""

from app.settings import Settings
from app.stack.checks import (
    disk,
    encoder,
    engine,
    home,
    jdk,
    memory,
    model,
    ports,
    python,
    redis,
)
from app.stack.checks.finding import Finding

CHECKS = (python, jdk, memory, home, disk, redis, engine, encoder, model, ports)


def examine(own: Settings) -> tuple[Finding, ...]:
    """Every finding, good and bad."""
    return tuple(finding for check in CHECKS for finding in check.findings(own))
