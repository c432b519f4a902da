"""The one way to a client: an outside cluster and the embedded one look alike from here on."""

import logging
from pathlib import Path

from opensearchpy import OpenSearch

from opensearch.connection.address import host
from opensearch.connection.authority import checked
from opensearch.connection.login import headers
from opensearch.connection.serializer import OrjsonSerializer

__all__ = ["OpenSearch", "connect"]


def _failures_only(record: logging.LogRecord) -> bool:
    """opensearch-py tells every request, and as a warning each 404, which mostly is an answer."""
    return record.levelno >= logging.ERROR


logging.getLogger("opensearch").addFilter(_failures_only)  # its own logger; ours are below it


def connect(
    urls: list[str],
    *,
    user: str | None = None,
    password: str | None = None,
    ca: Path | None = None,
    timeout_s: float = 5.0,
) -> OpenSearch:
    """A client over all nodes in `urls`; a node that fails is left out for a while, then retried.

    With `user` it sends basic auth; `ca` is a PEM file that vouches for the nodes. Raises
    EngineClosed: an address or the file cannot be used.
    """
    return OpenSearch(
        hosts=[host(url) for url in urls],
        headers=dict(headers(user, password)),
        ca_certs=checked(ca) if ca else None,
        verify_certs=True,
        timeout=timeout_s,
        max_retries=2,
        retry_on_timeout=False,
        http_compress=False,
        serializer=OrjsonSerializer(),
        pool_maxsize=16,
    )
