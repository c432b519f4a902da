"""The tests' engine as an outside cluster is met: behind TLS, with a user and a password.

A proxy on real sockets, with a certificate that only its own authority vouches for.
"""

import ssl
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import trustme
import urllib3

USER = "pinwheel"
PASSWORD = "Löwe: §1 ☂"  # beyond Latin-1, and with the colon that parts it from the user
KEPT = ("content-type",)


@dataclass
class Guarded:
    """A cluster that asks who is there. `password` may be changed while it runs."""

    url: str
    ca: Path
    password: str = PASSWORD
    refused: int = 0
    answered: int = 0

    @property
    def environment(self) -> dict[str, str]:
        """As somebody sets it who may come in."""
        return {
            "OPENSEARCH_URL": self.url,
            "OPENSEARCH_USER": USER,
            "OPENSEARCH_PASSWORD": PASSWORD,
            "OPENSEARCH_CA": str(self.ca),
        }


@contextmanager
def guarded(engine: str, place: Path) -> Iterator[Guarded]:
    """`engine` behind a guard, the authority's file in `place`."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(place / "authority.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with Server(context, urllib3.PoolManager(maxsize=16), engine) as server:
        server.guarded = Guarded(f"https://127.0.0.1:{server.server_port}", place / "authority.pem")
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.guarded
        server.shutdown()
        thread.join()


class Server(ThreadingHTTPServer):
    """One thread a connection, in which its handshake is made."""

    daemon_threads = True
    guarded: Guarded

    def __init__(self, context: ssl.SSLContext, engine: urllib3.PoolManager, address: str) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.context, self.engine, self.address = context, engine, address

    def get_request(self) -> tuple[Any, Any]:
        plain, address = super().get_request()
        wrapped = self.context.wrap_socket(plain, server_side=True, do_handshake_on_connect=False)
        return wrapped, address

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that does not trust us breaks off: that is what it is to do."""


class Handler(BaseHTTPRequestHandler):
    """Passes on what comes from one who is known."""

    protocol_version = "HTTP/1.1"
    server: Server

    def answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        guard = self.server.guarded
        known = b64encode(f"{USER}:{guard.password}".encode()).decode()
        if self.headers.get("authorization") != f"Basic {known}":
            guard.refused += 1
            return self.reply(401, {"content-type": "text/plain"}, b"Unauthorized")
        guard.answered += 1
        told = {"content-type": self.headers.get("content-type", "application/json")}
        address = self.server.address + self.path
        found = self.server.engine.request(self.command, address, body=body, headers=told)
        return self.reply(found.status, found.headers, found.data)

    def reply(self, status: int, headers: Any, body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            if name.lower() in KEPT:
                self.send_header(name, value)
        # A HEAD's answer has the length of what a GET would bring, and nothing behind it.
        length = headers.get("content-length", "0") if self.command == "HEAD" else str(len(body))
        self.send_header("content-length", length)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Silent."""

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = answer  # noqa: N815
