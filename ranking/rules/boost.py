"""Boosts: some items go further up."""

from collections.abc import Collection, Sequence
from typing import Annotated, Literal

from pydantic import Field

from ranking.diversity import Lead
from ranking.rules.selection import Selecting


class Boost(Selecting):
    """`strength` is the share of the way from the lowest score of the list to the highest that an
    item's score rises: 1 lifts every one above all that is not boosted."""

    kind: Literal["boost"]
    strength: Annotated[float, Field(gt=0, le=1)] = 0.3


def boosted(leads: Sequence[Lead], chosen: Collection[int], strength: float) -> list[Lead]:
    """The list with the candidates in `chosen` scored `strength · (highest - lowest)` more.

    This holds on any ranker's scale, also where scores are negative or logarithms. Among equal
    scores the boosted go first; the others keep their order.
    """
    if not leads:
        return []
    scores = [lead.score for lead in leads]
    gain = strength * (max(scores) - min(scores))
    moved = [lead._replace(score=lead.score + gain) if lead.position in chosen else lead
             for lead in leads]  # fmt: skip
    return sorted(moved, key=lambda lead: (-lead.score, lead.position not in chosen))
