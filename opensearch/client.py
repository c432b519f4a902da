"""The one way to a client: an outside cluster and the embedded one look alike from here on."""

import logging
from pathlib import Path

from opensearchpy import OpenSearch

from opensearch.serializer import OrjsonSerializer

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

    With `user` and `password` it sends basic auth; `ca` is a PEM file that vouches for the nodes.
    """
    return OpenSearch(
        hosts=urls,
        http_auth=(user, password) if user and password else None,
        ca_certs=str(ca) if ca else None,
        verify_certs=True,
        timeout=timeout_s,
        max_retries=2,
        retry_on_timeout=False,
        http_compress=False,
        serializer=OrjsonSerializer(),
        pool_maxsize=16,
    )
