"""Which of some items pass some filters, with their doc values: thin hits, as a leg's."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from opensearchpy import OpenSearch

from opensearch.connection.outage import down_means_down
from opensearch.retrieval.filters import clauses
from opensearch.retrieval.hits import LegHits
from opensearch.retrieval.plan import Filter
from opensearch.retrieval.replies import FILTER_PATH
from opensearch.retrieval.thin import column, ids, thin

Body = dict[str, Any]


@dataclass(frozen=True)
class Among:
    """Those of the items `ids` that pass all `filters`; `values` are wanted of each."""

    name: str
    ids: tuple[str, ...]
    filters: tuple[Filter, ...] = ()
    values: tuple[str, ...] = ()


def among(client: OpenSearch, index: str, asked: Sequence[Among]) -> list[LegHits]:
    """The answer to each question, by one `_msearch`; without questions nothing is sent.

    Raises EngineDown, and RuntimeError where the engine refuses one.
    """
    if not asked:
        return []
    lines: list[Body] = [line for one in asked for line in ({}, body(one))]
    with down_means_down():
        reply = client.msearch(body=lines, index=index, params={"filter_path": FILTER_PATH})
    return [_hits(one, each) for one, each in zip(asked, reply["responses"], strict=True)]


def body(one: Among) -> Body:
    """A question as a search."""
    of_these: Body = {"terms": {"id": list(one.ids)}}
    passing: Body = {"bool": {"filter": [of_these, *clauses(one.filters)]}}
    return thin(passing, len(one.ids), one.values)


def _hits(asked: Among, reply: Body) -> LegHits:
    if "error" in reply:
        raise RuntimeError(f"{asked.name}: {reply['error'].get('reason', 'refused')}")
    hits = reply.get("hits", {}).get("hits", [])
    return LegHits(
        leg=asked.name,
        ids=ids(hits),
        scores=(0.0,) * len(hits),
        values={field: column(hits, field) for field in asked.values},
    )
