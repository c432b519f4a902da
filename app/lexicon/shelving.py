"""A catalogue's shelf: what kind of thing each item is, read beside its words."""

import logging

from app.services import Services
from app.training.describing import described
from opensearch import everything
from opensearch.catalogue.schema import Catalogue
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf

log = logging.getLogger(__name__)

MOST = 200_000  # items; they are held in memory, vectors too, while kinds are read


def shelf_of(known: Catalogue, services: Services) -> Shelf | None:
    """None where there is nothing to read, no encoder to say what kinds mean, or too much."""
    items = everything.count(services.client, known.name)
    encoder = services.encoder_of(known)
    if encoder is None or not items:
        return None
    if items > MOST:
        log.warning("%s has %d items: kinds are read of at most %d", known.name, items, MOST)
        return None
    return read_items(described(known.name, services), encoder.documents)
