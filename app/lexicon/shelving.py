"""A catalogue's shelf, read beside its words: what kind of thing each item is, what things of each
kind cost, and which works of a maker, a category and a medium are shown first."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.services import Services
from app.training.describing import described
from opensearch import everything
from opensearch.catalogue.schema import Catalogue
from ranking.content.prices import prices_of_kinds
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.content.works import best_of_media, best_works

log = logging.getLogger(__name__)

MOST = 200_000  # items; they are held in memory, vectors too, while kinds are read


@dataclass(frozen=True)
class Shelved:
    """`shelf` is None where nothing was read; for the others see `Lexicon`."""

    shelf: Shelf | None = None
    prices: Mapping[str, tuple[float, ...]] = field(default_factory=dict)  # by kind
    works: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    media: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def shelved(known: Catalogue, services: Services, *, makers: bool) -> Shelved:
    """Nothing where there is nothing to read, no encoder to say what kinds mean, or too much; works
    where `makers` are people."""
    items = everything.count(services.client, known.name)
    encoder = services.encoder_of(known)
    if encoder is None or not items:
        return Shelved()
    if items > MOST:
        log.warning("%s has %d items: kinds are read of at most %d", known.name, items, MOST)
        return Shelved()
    every = described(known.name, services)
    shelf = read_items(every, encoder.documents)
    prices = prices_of_kinds(every, shelf)
    if not makers:
        return Shelved(shelf, prices)
    return Shelved(shelf, prices, best_works(every, shelf), best_of_media(every, shelf))
