"""gunicorn's worker, in which no thread waits for a client.

A request is gathered while its connection lies with the main loop, and goes to a thread when all of
it is here: those who send half of one and no more hold nobody up, however many they are.
"""

import time
from contextlib import suppress
from socket import SHUT_RD
from ssl import SSLWantReadError
from typing import Any

from gunicorn.workers import gthread

from app.api.gathering import Gathering
from app.settings import settings

PIECE = 64 * 1024  # bytes read at once
HELD = 256 * 1024 * 1024  # bytes of requests that are still coming
GO_ON = b"HTTP/1.1 100 Continue\r\n\r\n"


class Worker(gthread.ThreadWorker):
    """A request that is overdue goes to its thread as far as it came, and is refused there."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)  # type: ignore[no-untyped-call]
        self._coming: dict[Any, Gathering] = {}

    def handle(self, conn: Any) -> Any:
        """In a thread: a whole request is answered, the rest of another waited for elsewhere."""
        conn.sock.setblocking(True)
        conn.init()
        if conn.is_http2:
            return super().handle(conn)  # type: ignore[no-untyped-call]
        request = self._gather(conn)
        if not request.whole and not request.ended:
            return gthread._DEFER
        try:
            conn.parser.unreader.unread(bytes(request.data))
            kept = super().handle(conn)  # type: ignore[no-untyped-call]
        finally:
            self._coming.pop(conn, None)
        if not kept:
            with suppress(OSError):  # else the main loop waits two seconds for the client to close
                conn.sock.shutdown(SHUT_RD)
        return kept

    def handle_request(self, req: Any, conn: Any) -> Any:
        """In a thread: where a cut request ends and the next begins, nobody knows."""
        request = self._coming.get(conn)
        if request is not None:
            req._expected_100_continue = False  # told when its head came
            if not request.whole:
                req.force_close()
        return super().handle_request(req, conn)  # type: ignore[no-untyped-call]

    def murder_pending(self) -> None:
        """In the main loop, at least once a second. Silent for `keepalive` is overdue too."""
        now = time.monotonic()
        for conn in list(self.pending_conns):
            if min(self._coming[conn].due, conn.timeout) < now:
                self._cut(conn)
        while sum(len(self._coming[conn].data) for conn in self.pending_conns) > HELD:
            self._cut(min(self.pending_conns, key=lambda conn: self._coming[conn].began))

    def _gather(self, conn: Any) -> Gathering:
        """What has come. From here on the parser gets that and never reads the socket."""
        request = self._coming.get(conn)
        if request is None:
            own = settings()
            request = self._coming[conn] = Gathering(own.max_body_bytes, own.slow_client_s)
            conn.parser.unreader.chunk = _nothing_more
            request.add(conn.parser.unreader.take_buffered())
        conn.sock.settimeout(0 if self.alive else self.cfg.graceful_timeout)
        with suppress(BlockingIOError, SSLWantReadError, TimeoutError):
            while not request.whole and not request.ended:
                _read(conn.sock, request)
        conn.sock.setblocking(True)
        return request

    def _cut(self, conn: Any) -> None:
        self.pending_conns.remove(conn)
        self.poller.unregister(conn.sock)  # type: ignore[union-attr]
        self._coming[conn].ended = True
        self.enqueue_req(conn)  # type: ignore[no-untyped-call]


def _read(sock: Any, request: Gathering) -> None:
    """Raises what `recv` does where nothing is there yet."""
    try:
        data = sock.recv(PIECE)
    except ConnectionError:
        data = b""
    if not data:
        request.ended = True
    elif request.add(data):
        sock.sendall(GO_ON)


def _nothing_more(size_hint: int | None = None) -> bytes:
    return b""
