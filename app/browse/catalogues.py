"""The catalogues there are."""

from app.services import Services
from opensearch.catalogue.schema import Catalogue
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.connection.outage import down_means_down

LISTED = 200


def named(name: str, services: Services) -> Catalogue:
    """The catalogue called `name`, at most a few seconds old. Raises UnknownCatalogue and
    EngineDown."""
    with down_means_down():
        return services.catalogues.get(name)


def standing(name: str, services: Services) -> Catalogue:
    """The same as it is this moment: for who keeps something under its name, where no index would
    tell that another process has just deleted it. Raises UnknownCatalogue and EngineDown."""
    with down_means_down():
        return services.catalogues.latest(name)


def catalogues(services: Services) -> list[Catalogue]:
    """By the alphabet, at most 200. Raises EngineDown."""
    with down_means_down():
        names = services.catalogues.names()[:LISTED]
    return [found for name in names if (found := _there(name, services))]


def _there(name: str, services: Services) -> Catalogue | None:
    try:
        return named(name, services)
    except UnknownCatalogue:  # deleted since it was listed, or kept by another version
        return None
