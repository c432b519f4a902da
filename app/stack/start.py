"""Start the stack: the foundations first, the rest when those answer."""

import subprocess
import time
from collections.abc import Callable, Iterable

from filelock import FileLock, Timeout

from app.stack.configuration import write
from app.stack.errors import StackError
from app.stack.health import OUTSIDE_ENGINE, fault
from app.stack.keeper import Keeper
from app.stack.layout import Layout
from app.stack.leftovers import mark, reap
from app.stack.part import Part
from app.stack.parts import parts
from app.stack.places import Places
from app.stack.status import forget, remember, settled
from app.stack.stop import stop
from opensearch.node.log import last_error
from opensearch.node.node import prepare
from opensearch.node.ready import await_ready

LIMIT_S = 240.0  # for the foundations, and again for the rest, on two busy cores
LOST = ("BACKOFF", "FATAL", "EXITED", "UNKNOWN")

Tell = Callable[[str], None]


def start(layout: Layout, *, bound: bool, tell: Tell) -> "subprocess.Popen[bytes]":
    """Start everything and return the keeper's process once all parts are well.

    `bound`: the stack ends with us. Raises StackError with the log's last error where a part does
    not start; everything is stopped then.
    """
    places = Places(layout.home)
    places.make()
    try:
        with FileLock(places.run / "starting.lock", timeout=0):
            return _start(layout, places, bound, tell)
    except Timeout:
        raise StackError("Another `pinwheel up` is starting this stack: wait for it.") from None
    except BaseException:
        stop(layout.home)
        raise


def _start(layout: Layout, places: Places, bound: bool, tell: Tell) -> "subprocess.Popen[bytes]":
    reap(layout.home)
    forget(places)
    _require_outside(layout)
    every = parts(layout)
    for node in layout.nodes:
        prepare(node, layout.nodes)
    keeper = Keeper(places)
    write(every, places)
    process = keeper.launch(layout.environment | mark(layout.home), bound=bound)
    remember(layout, every, places)
    _bring_up([part for part in every if part.foundation], keeper, places, tell)
    await_ready(layout.nodes, LIMIT_S)
    _bring_up([part for part in every if not part.foundation], keeper, places, tell)
    return process


def _require_outside(layout: Layout) -> None:
    """Raises StackError: an engine or Redis that a setting names does not answer."""
    if not layout.nodes and (wrong := fault(OUTSIDE_ENGINE)):
        raise StackError(f"The engine that OPENSEARCH_URL names is not well: {wrong}.")
    if layout.redis is None and (wrong := fault(layout.redis_url)):
        raise StackError(f"The Redis that REDIS_URL names is not well: {wrong}.")


def _bring_up(some: Iterable[Part], keeper: Keeper, places: Places, tell: Tell) -> None:
    """Start some parts together and wait until each is well."""
    waiting = {part.name: part for part in some}
    for name in waiting:
        keeper.start(name)
    limit = time.monotonic() + LIMIT_S
    while waiting:
        tell(", ".join(waiting))
        states = {kept.name: kept.state for kept in keeper.parts()}
        for name, part in list(waiting.items()):
            if _is_up(part, states.get(name, "UNKNOWN"), places):
                del waiting[name]
        if waiting and time.monotonic() > limit:
            raise StackError(_slow(sorted(waiting), places))
        time.sleep(0.3)


def _is_up(part: Part, state: str, places: Places) -> bool:
    if state in LOST:
        log = places.log(part.name)
        raise StackError(f"{part.name} does not start: {last_error(log)} (log: {log})")
    return state in settled(part.probe) and fault(part.probe) is None


def _slow(names: list[str], places: Places) -> str:
    reasons = (f"{name}: {last_error(places.log(name))}" for name in names)
    return f"Not up within {LIMIT_S:.0f} s: {'; '.join(reasons)} (logs: {places.logs})"
