"""Free ports on loopback."""

import random
import socket
from collections.abc import Iterable, Iterator

from opensearch.node.claims import claim, release

LOOPBACK = "127.0.0.1"
# Below the range from which systems take the ports of outgoing connections, so that a port found
# free is not taken by a client before the server we start has bound it.
SPARE = range(20000, 32000)
NONE = "no free port on loopback: end some of the programs that listen there"


def is_free(port: int, host: str = LOOPBACK) -> bool:
    """Could a server bind it now?"""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def take(port: int, host: str = LOOPBACK) -> bool:
    """Speak for `port` where it is free and nobody else does: it is ours to start a server on."""
    if not claim(port):
        return False
    if is_free(port, host):
        return True
    release(port)
    return False


def claimed_port(wanted: int | None = None, taken: Iterable[int] = ()) -> int:
    """`wanted` where it is free and not among `taken`, else another one; ours until this process
    ends: others who ask so get another.

    Raises OSError: none of many tried is free.
    """
    found = next((port for port in _candidates(wanted, taken) if take(port)), None)
    if found is None:
        raise OSError(NONE)
    return found


def _candidates(wanted: int | None, taken: Iterable[int]) -> Iterator[int]:
    spare = random.sample(SPARE, 200)
    return (port for port in ([wanted, *spare] if wanted else spare) if port not in taken)
