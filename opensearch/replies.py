"""The engine's reply to an `_msearch`, read into typed values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from opensearch.facets import read
from opensearch.hits import LegHits, Retrieved
from opensearch.plan import Plan
from opensearch.searches import COUNT, Search

# Only this much of the reply is sent: a hit is its score and its doc values.
FILTER_PATH = ",".join(
    (
        "responses.took",
        "responses.timed_out",
        "responses._shards.total",
        "responses._shards.failed",
        "responses.status",
        "responses.error.type",
        "responses.error.reason",
        "responses.hits.total",
        "responses.hits.hits._score",
        "responses.hits.hits.fields",
        "responses.hits.hits.sort",
        "responses.aggregations",
    )
)

Reply = dict[str, Any]


@dataclass(frozen=True)
class Failure:
    """A search of the batch that has no answer."""

    search: str
    status: int
    type: str


def failures(searches: Sequence[Search], replies: Sequence[Reply]) -> list[Failure]:
    """Those that failed altogether."""
    return [
        Failure(search.name, reply.get("status", 500), reply["error"].get("type", ""))
        for search, reply in zip(searches, replies, strict=True)
        if "error" in reply
    ]


def retrieved(plan: Plan, searches: Sequence[Search], replies: Sequence[Reply]) -> Retrieved:
    """All that answered, as one value; what did not is named in `degraded`."""
    named = {one.name: reply for one, reply in zip(searches, replies, strict=True)}
    good = {name: reply for name, reply in named.items() if "error" not in reply}
    count = good.get(COUNT, {})
    total = count.get("hits", {}).get("total", {"value": 0, "relation": "gte"})
    legs = tuple(_leg(plan, name, reply) for name, reply in good.items() if name != COUNT)
    covered = coverage(list(good.values()))
    return Retrieved(
        legs=legs,
        total=total["value"],
        exact=total["relation"] == "eq",
        facets=read(plan.facets, count.get("aggregations", {})),
        coverage=covered,
        degraded=_degraded(named, good, covered),
        after=_last_sort(good) if plan.ordered else (),
    )


def coverage(replies: Sequence[Reply]) -> float:
    """The part of the shards that answered, over all searches, 0 to 1."""
    shards = [reply["_shards"] for reply in replies if "_shards" in reply]
    total = sum(one["total"] for one in shards)
    failed = sum(one.get("failed", 0) for one in shards)
    return 1 - failed / total if total else 1.0


def _degraded(named: dict[str, Reply], good: dict[str, Reply], covered: float) -> tuple[str, ...]:
    lost = [f"leg:{name}" if name != COUNT else "count" for name in named if name not in good]
    late = [f"late:{name}" for name, reply in good.items() if reply.get("timed_out")]
    return tuple(lost + late + (["shards"] if covered < 1 else []))


def _leg(plan: Plan, name: str, reply: Reply) -> LegHits:
    hits = reply.get("hits", {}).get("hits", [])
    return LegHits(
        leg=name,
        ids=tuple(hit["fields"]["id"][0] for hit in hits),
        scores=tuple(hit.get("_score") or 0.0 for hit in hits),
        values={field: tuple(_first(hit, field) for hit in hits) for field in plan.values},
        took_ms=reply.get("took", 0),
        timed_out=bool(reply.get("timed_out")),
    )


def _first(hit: Reply, field: str) -> Any:
    found = hit["fields"].get(field)
    return found[0] if found else None


def _last_sort(good: dict[str, Reply]) -> tuple[Any, ...]:
    hits = next(iter(good.values()), {}).get("hits", {}).get("hits", [])
    return tuple(hits[-1]["sort"]) if hits else ()
