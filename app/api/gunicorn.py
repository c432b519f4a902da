"""How gunicorn runs the application: `gunicorn -c python:app.api.gunicorn 'app:create_app()'`.

Threads, because a search mostly waits for the engine; each process has its own encoder.
"""

import gc
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from gunicorn import util
from gunicorn.http import message

from app.api.large_pages import keep_large_pages
from app.api.malformed import write_error
from app.settings import settings

bind = f"{settings().host}:{settings().port}"
workers = settings().web_workers
worker_class = "app.api.lingering.LingeringWorker"
threads = 8
backlog = 512
timeout = 60  # seconds without a sign of life from a worker
graceful_timeout = 20  # seconds to finish what is under way
keepalive = 30  # seconds
max_requests = 200_000
max_requests_jitter = 20_000
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None
forwarded_allow_ips = "127.0.0.1"
accesslog = None  # requests are counted at /metrics
control_socket_disable = True

SWITCH_S = 0.0005  # how long a search waits while a thread behind it reckons; Python's is .005
GARBAGE = (100_000, 20, 20)  # objects, then rounds, before each generation is looked through

# A query of 10,000 characters deserves a problem document that names `q`, not gunicorn's bare 400:
# its limit of 8,190 bytes is widened, not lifted.
limit_request_line = 128 * 1024
message.MAX_REQUEST_LINE = limit_request_line
util.write_error = write_error

# Each worker writes its numbers to a file of its own here; /metrics adds them up. prometheus_client
# looks for this when it is imported, so nothing above may import it.
os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", tempfile.mkdtemp(prefix="pinwheel-metrics-"))


def on_exit(server: Any) -> None:
    """Leave no files behind."""
    shutil.rmtree(os.environ["PROMETHEUS_MULTIPROC_DIR"], ignore_errors=True)


def child_exit(server: Any, worker: Any) -> None:
    """A worker that ended no longer counts among the live ones."""
    from prometheus_client import multiprocess

    multiprocess.mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]


def post_worker_init(worker: Any) -> None:
    """Load the encoder and look at the engine before the first request; then spare the collector.

    A reply of the engine is ten thousand objects that are gone again at once: walking all that is
    loaded on their account took one search in fifty some 50 ms.
    """
    with worker.wsgi.app_context():
        from app.api.health import warm

        warm()
    sys.setswitchinterval(SWITCH_S)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE)
    keep_large_pages()
