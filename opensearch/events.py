"""What people did with results: User Behavior Insights 1.3 events, kept in `ubi_events`."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import orjson
from opensearchpy import OpenSearch

from opensearch.engine import down_means_down
from opensearch.names import EVENTS

TEMPLATE = "pinwheel-ubi-events"
ACTION = b'{"create":{}}\n'


def store(client: OpenSearch, events: Iterable[Mapping[str, Any]]) -> int:
    """How many were stored. An event the engine refuses is left out of the count.

    Raises EngineDown.
    """
    body = b"".join(ACTION + orjson.dumps(event) + b"\n" for event in events)
    with down_means_down():
        install(client)
        reply = client.bulk(body=body, index=EVENTS, params={"filter_path": "items.*.status"})
    return sum(item["create"]["status"] == 201 for item in reply["items"])


@cache
def install(client: OpenSearch) -> None:
    """Put the template where it is not, once per client."""
    template = orjson.loads(files("opensearch.templates").joinpath("ubi-events.json").read_bytes())
    client.indices.put_index_template(name=TEMPLATE, body=template)
