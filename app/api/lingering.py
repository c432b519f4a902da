"""gunicorn's worker, which stays a moment with a connection that was just answered.

Otherwise every request on a kept connection goes from the main loop to a thread and back again:
two switches between threads, a fifth of a millisecond, which is half of what HTTP takes.
"""

import select
from threading import BoundedSemaphore
from typing import Any

from app.api.slow_clients import Worker

LINGER_MS = 30


class LingeringWorker(Worker):
    """Half of its threads at most linger, and none while a connection waits for a thread."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._may_linger = BoundedSemaphore(max(1, self.cfg.threads // 2))

    def handle(self, conn: Any) -> Any:
        """In a thread: one request, and those that follow it at once."""
        while (kept := super().handle(conn)) is True and self._follows(conn):
            pass
        return kept

    def _follows(self, conn: Any) -> bool:
        """Whether the next request has begun to come."""
        if conn.is_http2:
            return False
        if conn.parser.unreader.buf.getvalue():
            return True  # it was read along with the last
        if not self._may_linger.acquire(blocking=False):
            return False
        try:
            pool: Any = self.tpool
            return self.alive and pool._work_queue.empty() and bool(_inward(conn).poll(LINGER_MS))
        finally:
            self._may_linger.release()


def _inward(conn: Any) -> "select.poll":
    looked = select.poll()
    looked.register(conn.sock, select.POLLIN)
    return looked
