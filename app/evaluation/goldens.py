"""Goldens held to the real search."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app.evaluation.contestant import Contestant, served
from app.evaluation.running import PAGE
from app.services import Services
from opensearch.kept import papers
from opensearch.kept.papers import Paper
from opensearch.lookups.by_id import present
from ranking.evaluation.goldens import Golden, GoldensError, as_yaml, goldens_of, read_goldens
from ranking.ranker import Ranker

KIND = "goldens"


def known_goldens(file: Path, catalogue: str, own: Services) -> tuple[Golden, ...]:
    """The goldens of a file, all of whose items the catalogue holds.

    Raises GoldensError, EngineDown and OSError.
    """
    return _all_there(read_goldens(file), str(file), catalogue, own)


def stored_goldens(catalogue: str, own: Services) -> tuple[Golden, ...]:
    """Those kept for the catalogue, none where nobody kept any. An item that is gone since breaks
    its golden, as it must. Raises EngineDown."""
    paper = papers.get(own.client, catalogue, KIND, KIND)
    return goldens_of(paper.text, f"the goldens of {catalogue}") if paper else ()


def keep_goldens(
    catalogue: str, text: str, own: Services, *, merge: bool = False
) -> tuple[Golden, ...]:
    """Keep goldens in place of all there are; `merge`: beside those of other queries. All kept.

    Raises GoldensError, which names the line (nothing changes then), and EngineDown.
    """
    given = _all_there(goldens_of(text, KIND), KIND, catalogue, own)
    named = {one.query for one in given}
    before = stored_goldens(catalogue, own) if merge else ()
    whole = (*(one for one in before if one.query not in named), *given)
    papers.put(own.client, catalogue, Paper(KIND, KIND, "yaml", len(whole), as_yaml(whole)))
    return whole


def forget_goldens(catalogue: str, own: Services) -> bool:
    """Keep none any more; whether there were any. Raises EngineDown."""
    return papers.delete(own.client, catalogue, KIND, KIND)


def _all_there(
    goldens: tuple[Golden, ...], name: str, catalogue: str, own: Services
) -> tuple[Golden, ...]:
    wanted = {item: one.query for one in goldens for item in one.items}
    known = present(own.client, catalogue, wanted)
    for item, query in wanted.items():
        if item not in known:
            raise GoldensError(
                f"{name}: {query!r} must show {item!r}, which {catalogue} does not hold: "
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
