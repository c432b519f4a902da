"""How far a catalogue's judges agree."""

from collections.abc import Sequence

from app.judging.alike import alike
from opensearch.kept.judgments import Rated
from ranking.evaluation.agreement import Pair


def by_judge(ratings: Sequence[Rated]) -> dict[str, dict[Pair, int]]:
    """Ratings by judge and pair, as agreement is measured on."""
    found: dict[str, dict[Pair, int]] = {}
    for one in alike(ratings):
        found.setdefault(one.judge, {})[one.query, one.item] = one.rating
    return found
