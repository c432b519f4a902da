"""A building process that can be killed, or held, at any of its requests to the engine.

Called as `python -m tests.faults.builder JSON`; prints how many requests it made.
"""

import json
import os
import signal
import sys
import time
from dataclasses import asdict, dataclass
from typing import Any

from opensearchpy import OpenSearch
from opensearchpy.exceptions import TransportError

from opensearch.connection.client import connect
from opensearch.indexing.building.build import build
from opensearch.indexing.building.errors import BuildUnderWay, LeaseLost, TargetLost
from opensearch.indexing.building.recipe import Recipe
from tests.engine.shelf import Shelf

TTL_S = 4.0
LIMIT_S = 150.0


@dataclass(frozen=True)
class Orders:
    """Where to build, and at which request to die or to wait for a line on standard input."""

    urls: list[str]
    catalogue: str
    dies_at: int | None = None
    answered: bool = False  # die after the engine carried the request out, not before
    holds_at: int | None = None

    def as_argument(self) -> str:
        return json.dumps(asdict(self))


class Counted:
    """Stands in for the client's way to the engine, counting."""

    def __init__(self, perform: Any, orders: Orders) -> None:
        self._perform = perform
        self._orders = orders
        self.count = 0

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        self.count += 1
        mine = self.count
        if mine == self._orders.holds_at:
            print("held", flush=True)
            sys.stdin.readline()
        if mine == self._orders.dies_at and not self._orders.answered:
            os.kill(os.getpid(), signal.SIGKILL)
        reply = self._perform(*arguments, **options)
        if mine == self._orders.dies_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return reply


def until_built(client: OpenSearch, orders: Orders) -> None:
    """As a worker does: again after a lease that was lost, or has to run out, or a lost target."""
    shelf = Shelf(client, orders.catalogue)
    end = time.monotonic() + LIMIT_S
    while True:
        try:
            build(client, orders.catalogue, Recipe("a", shelf.create), ttl_s=TTL_S)
            return
        except (BuildUnderWay, LeaseLost, TargetLost, TransportError) as error:
            print(f"again: {error}", file=sys.stderr, flush=True)
            if time.monotonic() > end:
                raise
        time.sleep(0.2)


def main() -> None:
    orders = Orders(**json.loads(sys.argv[1]))
    client = connect(orders.urls, timeout_s=30)
    counted = Counted(client.transport.perform_request, orders)
    client.transport.perform_request = counted  # type: ignore[method-assign]
    until_built(client, orders)
    print(counted.count, flush=True)


if __name__ == "__main__":
    main()
