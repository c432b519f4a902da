"""Goldens held to the real search."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app.evaluation.contestant import Contestant, served
from app.evaluation.running import PAGE
from app.services import Services
from opensearch.by_id import present
from ranking.evaluation.goldens import Golden, GoldensError, read_goldens
from ranking.ranker import Ranker


def known_goldens(file: Path, catalogue: str, own: Services) -> tuple[Golden, ...]:
    """The goldens of a file, all of whose items the catalogue holds.

    Raises GoldensError, EngineDown and OSError.
    """
    goldens = read_goldens(file)
    wanted = {item: one.query for one in goldens for item in one.items}
    known = present(own.client, catalogue, wanted)
    for item, query in wanted.items():
        if item not in known:
            raise GoldensError(
                f"{file}: {query!r} must show {item!r}, which {catalogue} does not hold: "
                "import the item or take the golden out"
            )
    return goldens


def broken(goldens: Sequence[Golden], contestant: Contestant) -> tuple[str, ...]:
    """Every golden that the contestant's answers break, in words; empty where all hold.

    Raises what `search` raises.
    """
    contestant.services.lexicons.refresh(contestant.catalogue)
    return tuple(reason for one in goldens for reason in one.broken_by(_shown(one, contestant)))


def broken_with(
    ranker: Ranker, goldens: Sequence[Golden], catalogue: str, own: Services
) -> tuple[str, ...]:
    """What would break if `ranker` ranked. Raises what `search` raises."""
    return broken(goldens, served(catalogue, replace(own, ranker=ranker)))


def _shown(golden: Golden, contestant: Contestant) -> tuple[str, ...]:
    page = contestant.page(golden.query, max(PAGE, golden.top))
    return tuple(hit.id for hit in page.hits)
