"""What a catalogue has one of and replaces whole: parts written under a new stamp, then the pointer
moves to it, then older parts are deleted. A reader gets all of one generation or of another.

Of two who replace it at once the later stamp serves, whoever ends last: the pointer never moves
back, and nobody deletes what is newer than their own.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from opensearchpy import ConflictError, OpenSearch

from opensearch.kept.own_index import PATIENCE_S, sweep

FORMAT = "%Y%m%dt%H%M%S%f"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def new_stamp() -> str:
    """For what is written from now on; it sorts by time."""
    return datetime.now(UTC).strftime(FORMAT)


def serve(
    client: OpenSearch, index: str, pointer: Mapping[str, Any], stamp: str, field: str
) -> None:
    """Put `pointer` in its catalogue's place, unless one of a later stamp is there, and delete the
    parts before `stamp`, which tell theirs in `field`."""
    params = {
        "version": _moment(stamp),
        "version_type": "external",
        "refresh": "true",
        "request_timeout": PATIENCE_S,
    }
    with suppress(ConflictError):
        client.index(index=index, id=pointer["catalogue"], body=pointer, params=params)
    sweep(client, index, pointer["catalogue"], {"range": {field: {"lt": stamp}}})


def _moment(stamp: str) -> int:
    """Microseconds since the epoch."""
    at = datetime.strptime(stamp, FORMAT).replace(tzinfo=UTC)
    return (at - EPOCH) // timedelta(microseconds=1)
