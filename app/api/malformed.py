"""What gunicorn refuses before it is a request, told as everything else is that we refuse."""

from http import HTTPStatus
from socket import socket

from gunicorn import util

from app.api.problem import MEDIA_TYPE, Problem, kind_of, type_of

REMEDIES = {
    400: "send a whole HTTP/1.1 request, its lines ended by CR and LF",
    414: "send what is asked for as JSON: POST the same address",
    417: "send the body at once, without Expect",
    431: "send fewer or shorter headers",
    501: "send the body with a Content-Length, or in chunks",
}


def write_error(sock: socket, status: int, reason: str, message: str) -> None:
    """Takes the place of gunicorn's own function of this name, which writes HTML."""
    said = [part for part in (message or reason, REMEDIES.get(status)) if part]
    problem = Problem(
        type=type_of(kind_of(HTTPStatus(status))),
        title=reason,
        status=status,
        detail=": ".join(said),
    )
    body = problem.model_dump_json(exclude_none=True).encode()
    head = (
        f"HTTP/1.1 {status} {reason}\r\nConnection: close\r\nContent-Type: {MEDIA_TYPE}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    util.write_nonblock(sock, head.encode("latin-1") + body)  # type: ignore[no-untyped-call]
