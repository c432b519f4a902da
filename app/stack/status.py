"""How each part is now: its process as its keeper sees it, its health as it says itself."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from app.stack.health import OUTSIDE_ENGINE, fault
from app.stack.keeper import Keeper, Kept
from app.stack.layout import Layout
from app.stack.part import Part
from app.stack.places import Places
from opensearch.node.log import last_error


@dataclass(frozen=True)
class Known:
    """What is remembered of a part while the stack runs."""

    name: str
    address: str | None
    probe: str | None
    outside: bool = False  # not ours: only its health is told


@dataclass(frozen=True)
class PartStatus:
    """One part. `detail` says what is wrong where it is not healthy."""

    name: str
    state: str
    healthy: bool
    address: str | None
    pid: int | None
    since: int | None  # epoch seconds
    log: str | None
    detail: str | None


@dataclass(frozen=True)
class Status:
    """The stack; `parts` is empty where none is up."""

    home: str
    healthy: bool
    parts: tuple[PartStatus, ...]

    def part(self, name: str) -> PartStatus | None:
        """The part called so."""
        return next((part for part in self.parts if part.name == name), None)


def remember(layout: Layout, parts: tuple[Part, ...], places: Places) -> None:
    """Write down where everything is, for `status` and for commands beside the stack."""
    addresses = {"opensearch_url": layout.opensearch_url, "redis_url": layout.redis_url}
    places.addresses.write_text(json.dumps(addresses))
    places.addresses.chmod(0o600)  # an address may hold a password
    known = [*_outside(layout), *(Known(each.name, each.address, each.probe) for each in parts)]
    places.state.write_text(json.dumps([asdict(each) for each in known]))
    places.state.chmod(0o600)


def forget(places: Places) -> None:
    """The stack is down."""
    places.addresses.unlink(missing_ok=True)
    places.state.unlink(missing_ok=True)


def status(home: Path) -> Status:
    """Ask the keeper and every part; a few seconds at most."""
    places = Places(home)
    kept = {each.name: each for each in Keeper(places).parts()}
    known = _known(places) if kept else []
    with ThreadPoolExecutor(max(len(known), 1)) as pool:
        found = tuple(pool.map(lambda each: _status(each, kept.get(each.name), places), known))
    return Status(str(home), bool(found) and all(part.healthy for part in found), found)


def _known(places: Places) -> list[Known]:
    try:
        return [Known(**each) for each in json.loads(places.state.read_text())]
    except (OSError, ValueError, TypeError):
        return []


def _outside(layout: Layout) -> list[Known]:
    found = []
    if not layout.nodes:
        shown = ", ".join(shown_address(url) for url in layout.settings.opensearch_urls)
        found.append(Known("engine", shown, OUTSIDE_ENGINE, outside=True))
    if layout.redis is None:
        shown = shown_address(layout.redis_url)
        found.append(Known("redis", shown, layout.redis_url, outside=True))
    return found


def shown_address(url: str) -> str:
    """An address without the password it may hold."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, "", ""))


def _status(known: Known, kept: Kept | None, places: Places) -> PartStatus:
    if known.outside:
        return _outside_status(known)
    log = places.log(known.name)
    running = kept is not None and kept.state in settled(known.probe)
    detail = fault(known.probe) if running else last_error(log)
    return PartStatus(
        name=known.name,
        state=kept.state.lower() if kept else "unknown",
        healthy=running and detail is None,
        address=known.address,
        pid=kept.pid if kept else None,
        since=kept.since if kept else None,
        log=str(log),
        detail=detail,
    )


def settled(probe: str | None) -> tuple[str, ...]:
    """The keeper's states in which a part may be well: one that answers is, however young."""
    return ("RUNNING", "STARTING") if probe else ("RUNNING",)


def _outside_status(known: Known) -> PartStatus:
    detail = fault(known.probe)
    return PartStatus(
        known.name, "outside", detail is None, known.address, None, None, None, detail
    )
