"""What a judge is shown for a query: the first items of several rankings, together and shuffled.

Pooling several rankings keeps the judgments fair to each (Spärck Jones and van Rijsbergen, 1975);
the order says nothing of who found an item, or where.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.evaluation.rivals import leg_names, rival
from app.services import Services

DEPTH = 10  # items of each ranking
WAYS = ("served", "fusion")


@dataclass(frozen=True)
class Pooled:
    """An item to rate: its fields by role."""

    id: str
    item: Mapping[str, Any]


def pool(catalogue: str, query: str, judge: str, services: Services) -> tuple[Pooled, ...]:
    """The union, in an order that is the judge's own and the same at every look.

    Raises what `search` raises.
    """
    found: dict[str, Pooled] = {}
    for way in (*WAYS, *leg_names()):
        page = rival(way, catalogue, services).page(query, DEPTH)
        found.update({hit.id: Pooled(hit.id, hit.item) for hit in page.hits})
    return shuffled(found, f"{judge}\0{query}")


def shuffled(found: Mapping[str, Pooled], seed: str) -> tuple[Pooled, ...]:
    """By chance, the same chance for the same `seed`."""
    ids = sorted(found)
    random.Random(seed).shuffle(ids)
    return tuple(found[item] for item in ids)
