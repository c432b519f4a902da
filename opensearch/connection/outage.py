"""Which of the client's errors mean "not to be had just now", and why, in a person's words."""

from collections.abc import Iterator
from contextlib import contextmanager

from opensearchpy.exceptions import (
    AuthenticationException,
    AuthorizationException,
    ConnectionTimeout,
    SSLError,
    TransportError,
)
from opensearchpy.exceptions import ConnectionError as NoConnection

from opensearch.errors import EngineClosed, EngineDown

UNAVAILABLE = frozenset({429, 502, 503, 504})
NOT_A_BLOCK = "security_exception"  # a 403 is also how an index says that it takes no writes
LOGIN = "check OPENSEARCH_USER and OPENSEARCH_PASSWORD"


def outage(error: Exception) -> EngineDown | None:
    """What `error` means; None where the engine did answer and it is the question that failed, or
    where it is no error of the client's."""
    if isinstance(error, EngineDown):
        return error
    if isinstance(error, SSLError):
        return EngineClosed(_untrusted(str(error.info)))
    if isinstance(error, NoConnection):
        return EngineDown(_unreached(error))
    return _refused(error) if isinstance(error, TransportError) else None


@contextmanager
def down_means_down() -> Iterator[None]:
    """Turns the client's errors that mean "nobody there, overloaded, or not for us" into
    `EngineDown`."""
    try:
        yield
    except TransportError as error:
        if down := outage(error):
            raise down from error
        raise


def _refused(error: TransportError) -> EngineDown | None:
    if isinstance(error, AuthenticationException):
        return EngineClosed(f"it does not accept the user and password: {LOGIN}")
    if isinstance(error, AuthorizationException) and error.error == NOT_A_BLOCK:
        return EngineClosed("its user may not: give it rights on indices pinwheel* and ubi_*")
    if error.status_code in UNAVAILABLE:
        return EngineDown(f"status {error.status_code}")
    return None


def _untrusted(reason: str) -> str:
    if "CERTIFICATE_VERIFY_FAILED" in reason:
        why = reason.partition("failed: ")[2].partition(" (_ssl")[0] or "it is unknown"
        return (
            f"its certificate is not trusted ({why}): name the PEM file of who signed it in "
            "OPENSEARCH_CA, and the host as the certificate does in OPENSEARCH_URL"
        )
    if "WRONG_VERSION_NUMBER" in reason or "record layer" in reason:
        return "it does not speak TLS at this address: write http:// in OPENSEARCH_URL"
    return f"no TLS connection comes about ({reason}): check OPENSEARCH_URL and OPENSEARCH_CA"


def _unreached(error: NoConnection) -> str:
    if isinstance(error, ConnectionTimeout):
        return "nothing came in time"
    reason = str(error.info)
    if "refused" in reason:
        return "the connection is refused"
    if "resolve" in reason:
        return "its host's name is not known"
    if "aborted" in reason or "reset" in reason:
        return "the connection broke off (an engine with TLS has an https:// address)"
    return "no connection comes about"
