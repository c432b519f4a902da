"""A node's address as the client takes it."""

from typing import Any
from urllib.parse import unquote, urlsplit

from opensearch.connection.login import headers
from opensearch.errors import EngineClosed

PORTS = {"http": 9200, "https": 443}


def host(url: str) -> dict[str, Any]:
    """Host, port, TLS, path, and who we are where the address says so: `https://user:pass@host`.

    Raises EngineClosed: it is no address.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS[parts.scheme]
    except (ValueError, KeyError):
        parts, port = urlsplit(""), 0
    if not parts.hostname:
        raise EngineClosed("it has no usable address: write OPENSEARCH_URL as https://host:9200")
    login = headers(unquote(parts.username or ""), unquote(parts.password or ""))
    return {
        "host": parts.hostname,
        "port": port,
        "use_ssl": parts.scheme == "https",
        "url_prefix": parts.path.strip("/"),
        **({"headers": login} if login else {}),
    }
