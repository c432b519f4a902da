"""Stop the stack, whoever started it and however that ended; no process is left."""

import time
from pathlib import Path

from app.stack.configuration import STOP_S
from app.stack.keeper import Keeper
from app.stack.leftovers import leftovers, reap
from app.stack.places import Places
from app.stack.status import forget


def stop(home: Path) -> int:
    """Stop every part and the keeper; how many processes there were."""
    places = Places(home)
    found = len(leftovers(home))
    keeper = Keeper(places)
    if keeper.is_up():
        keeper.shut_down()
        _await_end(home)
    reap(home)
    forget(places)
    return found


def _await_end(home: Path) -> None:
    limit = time.monotonic() + STOP_S + 10
    while leftovers(home) and time.monotonic() < limit:
        time.sleep(0.2)
