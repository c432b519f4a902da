"""The engine's reply to an `_msearch`, read into typed values."""

from collections.abc import Sequence
from typing import Any

from opensearch.retrieval.facets import read
from opensearch.retrieval.hits import LegHits, Retrieved
from opensearch.retrieval.plan import Plan
from opensearch.retrieval.searches import COUNT, Search
from opensearch.retrieval.thin import column, ids

# What is left out of the reply; to name all that is wanted takes the engine a tenth longer.
FILTER_PATH = "-responses.hits.hits._index"

Reply = dict[str, Any]


def failures(replies: Sequence[Reply]) -> list[str]:
    """The type of the error of each search that failed altogether."""
    return [reply["error"].get("type", "") for reply in replies if "error" in reply]


def retrieved(
    plan: Plan, searches: Sequence[Search], replies: Sequence[Reply], index: str = ""
) -> Retrieved:
    """All that answered of `index`, as one value; what did not is named in `degraded`."""
    named = {one.name: reply for one, reply in zip(searches, replies, strict=True)}
    good = {name: reply for name, reply in named.items() if "error" not in reply}
    count = good.get(COUNT, {})
    total = count.get("hits", {}).get("total", {"value": 0, "relation": "gte"})
    legs = tuple(_leg(one, good[one.name]) for one in searches
                 if one.name in good and one.name != COUNT)  # fmt: skip
    return Retrieved(
        legs=legs,
        total=total["value"],
        exact=total["relation"] == "eq",
        facets=read(plan.facets, count.get("aggregations", {})),
        degraded=_degraded(named, good),
        index=index,
        after=_last_sort(plan, good) if plan.ordered else (),
    )


def _degraded(named: dict[str, Reply], good: dict[str, Reply]) -> tuple[str, ...]:
    lost = [f"leg:{name}" if name != COUNT else "count" for name in named if name not in good]
    late = [f"late:{name}" for name, reply in good.items() if reply.get("timed_out")]
    failed = any(reply.get("_shards", {}).get("failed") for reply in good.values())
    return tuple(lost + late + (["shards"] if failed else []))


def _leg(search: Search, reply: Reply) -> LegHits:
    hits = reply.get("hits", {}).get("hits", [])
    return LegHits(
        leg=search.name,
        ids=ids(hits),
        scores=tuple([hit.get("_score") or 0.0 for hit in hits]),
        values={name: column(hits, name) for name in search.values},
    )


def _last_sort(plan: Plan, good: dict[str, Reply]) -> tuple[Any, ...]:
    """Empty where fewer came than were asked for: nothing is behind them."""
    hits = next(iter(good.values()), {}).get("hits", {}).get("hits", [])
    return tuple(hits[-1]["sort"]) if len(hits) == plan.depth else ()
