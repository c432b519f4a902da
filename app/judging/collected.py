"""What judges said, as judgments to evaluate and train by."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from statistics import median_low

from app.judging.alike import alike
from app.judging.grades import HIGHEST
from app.judging.names import COLLECTED
from app.services import Services
from opensearch.kept import judgments as kept
from opensearch.kept.judgments import Rated
from ranking.evaluation.judgments import Judgment, Judgments, JudgmentsError, Row, of_rows
from ranking.training.weights import of_judges


def collected(catalogue: str, own: Services) -> Judgments:
    """All ratings of a catalogue, one for each pair, weighing more where more judges agree.

    Raises JudgmentsError where there are none.
    """
    said = _by_pair(kept.ratings(own.client, catalogue))
    if not said:
        raise JudgmentsError(
            f"nobody has judged {catalogue} yet: open /judge/{catalogue} in the browser"
        )
    return of_rows(
        Row(
            Path(COLLECTED),
            f"query {one.query!r}",
            Judgment(one.query, one.item, one.rating, weight),
        )
        for one, weight in ((_one(group), _weight(group)) for group in said)
    )


def merged(ratings: Sequence[Rated]) -> list[Rated]:
    """One rating for each pair of query and item: of several judges' the lower median, so that two
    who differ are held to the stricter."""
    return [_one(group) for group in _by_pair(ratings)]


def _by_pair(ratings: Sequence[Rated]) -> list[list[Rated]]:
    by_pair = groupby(alike(ratings), key=lambda one: (one.query, one.item))
    return [list(group) for _, group in by_pair]


def _weight(said: Sequence[Rated]) -> float:
    return of_judges([one.rating for one in said], _one(said).rating, HIGHEST)


def _one(said: Sequence[Rated]) -> Rated:
    judges = ", ".join(one.judge for one in said)
    rating = median_low(one.rating for one in said)
    return Rated(said[0].query, said[0].item, judges, rating, max(one.at for one in said))
