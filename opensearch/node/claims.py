"""Ports spoken for: from when one is found free until a server has bound it, seconds pass.

Two stacks started at the same moment would both find 9200 free, and a part of one would take the
other's server for its own. A claim is a name in the kernel's abstract socket space, which reaches
as far as ports do (a network namespace) and ends with the process, however that ends.
"""

import socket
import sys
from threading import Lock

_held: dict[int, socket.socket] = {}
_lock = Lock()


def claim(port: int) -> bool:
    """Speak for `port` as long as this process lives; False where another process does. Elsewhere
    than on Linux nothing is kept, and all is granted."""
    if sys.platform != "linux":
        return True
    with _lock:
        if port in _held:
            return True
        name = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        try:
            name.bind(f"\0pinwheel-port-{port}")
        except OSError:
            name.close()
            return False
        _held[port] = name
    return True


def release(port: int) -> None:
    """Leave `port` to others."""
    with _lock:
        if name := _held.pop(port, None):
            name.close()
