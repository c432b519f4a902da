"""gunicorn's worker, with a bound on how long a client may take to say what it wants.

The worker itself waits for a connection's first byte without a thread; from then on a client that
sends half a request and no more would hold one of a few threads for ever.
"""

import socket
import time
from contextlib import suppress
from functools import partial
from typing import Any

from gunicorn.http.unreader import SocketUnreader
from gunicorn.workers.gthread import ThreadWorker

from app.settings import settings

SLOWEST = 20_000  # bytes a second: a body that comes quicker may take as long as it takes


class Worker(ThreadWorker):
    """Closes the inward half of a connection whose request is overdue: what reads it finds its end,
    an answer still goes out. A request that is being answered by then loses nothing but the next
    one on its connection."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)  # type: ignore[no-untyped-call]
        self._overdue_at: dict[Any, float] = {}

    def handle(self, conn: Any) -> Any:
        """In a thread: from here on the head has to come."""
        self._overdue_at[conn] = time.monotonic() + settings().slow_client_s
        try:
            return super().handle(conn)  # type: ignore[no-untyped-call]
        finally:
            self._overdue_at.pop(conn, None)
            if conn.parser:
                vars(conn.parser.unreader).pop("chunk", None)

    def handle_request(self, req: Any, conn: Any) -> Any:
        """In a thread: the head is here; each piece of the body that comes gives time for more."""
        self._overdue_at[conn] = time.monotonic() + settings().slow_client_s
        conn.parser.unreader.chunk = partial(self._read, conn)
        return super().handle_request(req, conn)  # type: ignore[no-untyped-call]

    def murder_pending(self) -> None:
        """In the main loop, once a second."""
        super().murder_pending()  # type: ignore[no-untyped-call]
        now = time.monotonic()
        for conn, limit in list(self._overdue_at.items()):
            if limit < now:
                self._overdue_at.pop(conn, None)
                with suppress(OSError):
                    conn.sock.shutdown(socket.SHUT_RD)

    def _read(self, conn: Any, size_hint: int | None = None) -> bytes:
        reader = conn.parser.unreader
        data: bytes = SocketUnreader.chunk(reader, size_hint)  # type: ignore[no-untyped-call]
        if conn in self._overdue_at:
            self._overdue_at[conn] += len(data) / SLOWEST
        return data
