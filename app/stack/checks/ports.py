"""The ports of the page and of Flower."""

from app.settings import Settings
from app.stack.checks.finding import Finding
from app.stack.keeper import Keeper
from app.stack.places import Places
from opensearch.node.ports import LOOPBACK, is_free


def findings(own: Settings) -> tuple[Finding, ...]:
    """Are they free? A taken one matters only where it was asked for; else another is chosen."""
    if Keeper(Places(own.home)).is_up():
        return (Finding("ports", True, "in use by the stack that runs"),)
    return (_port(own, "port", own.host), _port(own, "flower_port", LOOPBACK))


def _port(own: Settings, name: str, host: str) -> Finding:
    port: int = getattr(own, name)
    free = is_free(port, host)
    asked = name in own.model_fields_set
    found = f"{port} is free" if free else f"{port} is in use"
    if not free and not asked:
        found += "; another will be chosen"
    remedy = f"End the program that listens there, or set PINWHEEL_{name.upper()} otherwise."
    return Finding(name.replace("_", " "), free or not asked, found, remedy)
