"""Free ports on loopback."""

import random
import socket
from collections.abc import Iterable

LOOPBACK = "127.0.0.1"
# Below the range from which systems take the ports of outgoing connections, so that a port found
# free is not taken by a client before the server we start has bound it.
SPARE = range(20000, 32000)


def is_free(port: int, host: str = LOOPBACK) -> bool:
    """Could a server bind it now?"""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def free_port(wanted: int | None = None, taken: Iterable[int] = ()) -> int:
    """`wanted` where it is free and not among `taken`, else another one.

    Raises OSError: none of many tried is free.
    """
    spare = random.sample(SPARE, 200)
    for port in [wanted, *spare] if wanted else spare:
        if port not in taken and is_free(port):
            return port
    raise OSError("no free port on loopback: end some of the programs that listen there")
