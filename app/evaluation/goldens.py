"""Goldens held to the real search."""

from collections.abc import Sequence
from dataclasses import replace

from app.evaluation.contestant import Contestant, served
from app.evaluation.running import PAGE
from app.services import Services
from opensearch.by_id import present
from ranking.evaluation.goldens import Golden, GoldensError
from ranking.ranker import Ranker


def broken(goldens: Sequence[Golden], contestant: Contestant) -> tuple[str, ...]:
    """Every golden that the contestant's answers break, in words; empty where all hold.

    Raises GoldensError where an item to be shown is not in the catalogue, and what `search` raises.
    """
    _known(goldens, contestant)
    contestant.services.lexicons.refresh(contestant.catalogue)
    return tuple(reason for one in goldens for reason in one.broken_by(_shown(one, contestant)))


def broken_with(
    ranker: Ranker, goldens: Sequence[Golden], catalogue: str, own: Services
) -> tuple[str, ...]:
    """What would break if `ranker` ranked. Raises as `broken` does."""
    return broken(goldens, served(catalogue, replace(own, ranker=ranker)))


def _shown(golden: Golden, contestant: Contestant) -> tuple[str, ...]:
    page = contestant.page(golden.query, max(PAGE, golden.top))
    return tuple(hit.id for hit in page.hits)


def _known(goldens: Sequence[Golden], contestant: Contestant) -> None:
    wanted = {item: one for one in goldens for item in one.items}
    known = present(contestant.services.client, contestant.catalogue, wanted)
    for item, one in wanted.items():
        if item not in known:
            raise GoldensError(
                f"{one.query!r} must show {item!r}, which {contestant.catalogue} does not hold: "
                "import the item or take the golden out"
            )
