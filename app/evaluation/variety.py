"""How varied the first pages of a run are."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from app.evaluation.contestant import Contestant
from app.evaluation.running import Answer, Ran
from opensearch.lookups.by_id import vectors
from ranking.evaluation.measures import Values
from ranking.evaluation.variety import FIRST, distance, distinct

BRANDS, CATEGORIES, DISTANCE = f"brands@{FIRST}", f"categories@{FIRST}", f"distance@{FIRST}"


def variety(contestant: Contestant, ran: Ran) -> dict[str, Values]:
    """Different brands and narrowest categories among the first ten, and the mean distance of their
    vectors; each only where the catalogue has it. Aligned with the run's queries."""
    answers = list(ran.answers.values())
    found = {
        BRANDS: [distinct([_text(item.get("brand")) for item in one.first]) for one in answers],
        CATEGORIES: [distinct([_narrowest(item) for item in one.first]) for one in answers],
        DISTANCE: _distances(contestant, answers),
    }
    return {name: np.array(values) for name, values in found.items() if any(values)}


def _distances(contestant: Contestant, answers: Sequence[Answer]) -> list[float]:
    index = contestant.services.engine.live(contestant.catalogue).name
    ids = {item["id"] for one in answers for item in one.first}
    known = vectors(contestant.services.client, index, ids)
    every = ([known[item["id"]] for item in one.first if item["id"] in known] for one in answers)
    return [distance(np.array(rows, np.float32)) for rows in every]


def _narrowest(item: Mapping[str, Any]) -> str | None:
    category = item.get("category") or ()
    return category if isinstance(category, str) else next(reversed(tuple(category)), None)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
