"""Who vouches for the engine's certificate."""

import ssl
from pathlib import Path

from opensearch.errors import EngineClosed


def checked(ca: Path) -> str:
    """The path of a PEM file that can be read and holds a certificate. Raises EngineClosed.

    Looked at here because the client would tell it as a connection that failed, of each request.
    """
    try:
        ssl.create_default_context(cafile=ca)
    except (OSError, ValueError) as error:  # an ssl.SSLError is an OSError
        reason = getattr(error, "strerror", None) or str(error)
        if isinstance(error, ssl.SSLError):
            reason = "it holds no certificate"
        raise EngineClosed(
            f"the file that OPENSEARCH_CA names cannot be used ({reason}): name a PEM file that "
            "this user may read"
        ) from error
    return str(ca)
