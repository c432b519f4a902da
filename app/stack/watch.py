"""Stay with a stack in the foreground: tell of parts that crash, until it ends."""

import subprocess
import time
from collections.abc import Callable

from app.stack.keeper import Keeper
from app.stack.places import Places
from opensearch.node.log import last_error

LOOK_S = 2.0
WORDS = {
    "BACKOFF": "crashed and is started again",
    "EXITED": "ended",
    "FATAL": "keeps crashing and was given up",
}


def watch(
    process: "subprocess.Popen[bytes]",
    places: Places,
    tell: Callable[[str], None],
    stopping: Callable[[], bool] = lambda: False,
) -> int:
    """Return the keeper's exit status when it ends; each crash is told once, with its log's last
    error. Raises KeyboardInterrupt where one was asked for earlier and got lost (`stopping`)."""
    keeper = Keeper(places)
    before = {kept.name: kept for kept in keeper.parts()}
    while process.poll() is None:
        if stopping():
            raise KeyboardInterrupt
        time.sleep(LOOK_S)
        now = {kept.name: kept for kept in keeper.parts()}
        for name, kept in now.items():
            earlier = before.get(name)
            if earlier and (earlier.pid, earlier.state) != (kept.pid, kept.state):
                word = WORDS.get(kept.state, "was restarted")
                tell(f"{name} {word}: {last_error(places.log(name))} (log: {places.log(name)})")
        before = now or before
    return process.returncode
