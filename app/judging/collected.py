"""What judges said, as judgments to evaluate and train by."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from statistics import median_low

from app.services import Services
from opensearch import judgments as kept
from opensearch.judgments import Rated
from ranking.evaluation.judgments import Judgment, Judgments, JudgmentsError, Row, of_rows

NAME = "collected"


def collected(catalogue: str, own: Services) -> Judgments:
    """All ratings of a catalogue, one for each pair. Raises JudgmentsError where there are none."""
    rated = merged(kept.ratings(own.client, catalogue))
    if not rated:
        raise JudgmentsError(
            f"nobody has judged {catalogue} yet: open /judge/{catalogue} in the browser"
        )
    return of_rows(
        Row(Path(NAME), f"query {one.query!r}", Judgment(one.query, one.item, one.rating))
        for one in rated
    )


def merged(ratings: Sequence[Rated]) -> list[Rated]:
    """One rating for each pair of query and item: of several judges' the lower median, so that two
    who differ are held to the stricter. `ratings` are sorted by query and item."""
    by_pair = groupby(ratings, key=lambda one: (one.query, one.item))
    return [_one(list(group)) for _, group in by_pair]


def _one(said: Sequence[Rated]) -> Rated:
    judges = ", ".join(one.judge for one in said)
    rating = median_low(one.rating for one in said)
    return Rated(said[0].query, said[0].item, judges, rating, max(one.at for one in said))
