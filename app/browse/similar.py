"""Things like an item."""

from app.browse.catalogues import named
from app.search.page import PageHit
from app.services import Services
from opensearch.catalogue.document import item_as_shown
from opensearch.lookups.neighbours import neighbours


def similar(catalogue: str, id_: str, count: int, services: Services) -> list[PageHit]:
    """Up to `count` items, nearest first, `id_` and its variants left out.

    Raises UnknownCatalogue, IndexMissing and EngineDown.
    """
    known = named(catalogue, services)
    index = services.engine.live(catalogue).name
    return [
        PageHit(id=other, score=score, item=item_as_shown(known, source))
        for other, score, source in neighbours(services.client, index, id_, count)
    ]
