"""The engine's reply to an `_msearch`, read into typed values."""

from collections.abc import Sequence
from typing import Any

from opensearch.facets import read
from opensearch.hits import LegHits, Retrieved
from opensearch.plan import Plan
from opensearch.searches import COUNT, Search

# What is left out of the reply; to name all that is wanted takes the engine a tenth longer.
FILTER_PATH = "-responses.hits.hits._index"

Reply = dict[str, Any]
NONE = (None,)  # the doc values of an item that has none


def failures(replies: Sequence[Reply]) -> list[str]:
    """The type of the error of each search that failed altogether."""
    return [reply["error"].get("type", "") for reply in replies if "error" in reply]


def retrieved(plan: Plan, searches: Sequence[Search], replies: Sequence[Reply]) -> Retrieved:
    """All that answered, as one value; what did not is named in `degraded`."""
    named = {one.name: reply for one, reply in zip(searches, replies, strict=True)}
    good = {name: reply for name, reply in named.items() if "error" not in reply}
    count = good.get(COUNT, {})
    total = count.get("hits", {}).get("total", {"value": 0, "relation": "gte"})
    legs = tuple(_leg(one, good[one.name]) for one in searches
                 if one.name in good and one.name != COUNT)  # fmt: skip
    covered = coverage(list(good.values()))
    return Retrieved(
        legs=legs,
        total=total["value"],
        exact=total["relation"] == "eq",
        facets=read(plan.facets, count.get("aggregations", {})),
        coverage=covered,
        degraded=_degraded(named, good, covered),
        after=_last_sort(plan, good) if plan.ordered else (),
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


def _leg(search: Search, reply: Reply) -> LegHits:
    hits = reply.get("hits", {}).get("hits", [])
    fields = [hit["fields"] for hit in hits]
    return LegHits(
        leg=search.name,
        ids=tuple([one["id"][0] for one in fields]),
        scores=tuple([hit.get("_score") or 0.0 for hit in hits]),
        values={name: tuple([one.get(name, NONE)[0] for one in fields]) for name in search.values},
        took_ms=reply.get("took", 0),
        timed_out=bool(reply.get("timed_out")),
    )


def _last_sort(plan: Plan, good: dict[str, Reply]) -> tuple[Any, ...]:
    """Empty where fewer came than were asked for: nothing is behind them."""
    hits = next(iter(good.values()), {}).get("hits", {}).get("hits", [])
    return tuple(hits[-1]["sort"]) if len(hits) == plan.depth else ()
