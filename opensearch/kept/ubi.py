"""Writing User Behavior Insights 1.3: documents are added to an index, never changed."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import orjson
from opensearchpy import OpenSearch

from opensearch.connection.outage import down_means_down

ACTION = b'{"create":{}}\n'


def append(client: OpenSearch, index: str, documents: Iterable[Mapping[str, Any]]) -> int:
    """How many were stored. A document the engine refuses is left out of the count.

    Raises EngineDown.
    """
    body = b"".join(ACTION + orjson.dumps(one) + b"\n" for one in documents)
    with down_means_down():
        install(client, index)
        reply = client.bulk(body=body, index=index, params={"filter_path": "items.*.status"})
    return sum(item["create"]["status"] == 201 for item in reply["items"])


@cache
def install(client: OpenSearch, index: str) -> None:
    """Put the template of `index`, e.g. `ubi_events`, where it is not; once per client."""
    name = index.replace("_", "-")
    template = files("opensearch.templates").joinpath(f"{name}.json").read_bytes()
    client.indices.put_index_template(name=f"pinwheel-{name}", body=orjson.loads(template))
