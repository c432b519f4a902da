"""What a reindex without a source would leave empty."""

from app.services import Services
from opensearch.catalogue.schema import Catalogue
from opensearch.catalogue.unheld import Unheld, unheld
from opensearch.errors import IndexMissing
from opensearch.indices.made_by import made_by


def left_empty(wanted: Catalogue, services: Services) -> tuple[Unheld, ...]:
    """The fields of `wanted` of which the served index has no values. An index from before they
    told their schema is taken for one of the catalogue's as it is kept. Raises UnknownCatalogue."""
    kept = services.catalogues.latest(wanted.name)
    try:
        made = made_by(services.client, wanted.name)
    except IndexMissing:
        return ()
    return tuple(unheld(made or kept, wanted))
