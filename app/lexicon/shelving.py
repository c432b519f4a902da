"""A catalogue's shelf, read beside its words: what kind of thing each item is, what things of each
kind cost and measure, and which works of a maker, a category and a medium are shown first."""

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from app.services import Services
from app.training.describing import described
from opensearch.catalogue.schema import Catalogue
from opensearch.lookups import everything
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.content.spreads import Spreads, measures_of_kinds, prices_of_kinds
from ranking.content.works import best_of_media, best_works

log = logging.getLogger(__name__)

MOST = 200_000  # items; they are held in memory, vectors too, while kinds are read


@dataclass(frozen=True)
class Shelved:
    """`shelf` is None where nothing was read; for the others see `Lexicon`."""

    shelf: Shelf | None = None
    prices: Spreads = field(default_factory=dict)
    measures: Mapping[str, Spreads] = field(default_factory=dict)  # by field
    works: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    media: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def shelved(
    known: Catalogue, services: Services, *, measured: Collection[str], makers: bool
) -> Shelved:
    """Nothing where there is nothing to read, no encoder to say what kinds mean, or too much;
    measures in the fields `measured`, works where `makers` are people."""
    items = everything.count(services.client, known.name)
    encoder = services.encoder_of(known)
    if encoder is None or not items:
        return Shelved()
    if items > MOST:
        log.warning("%s has %d items: kinds are read of at most %d", known.name, items, MOST)
        return Shelved()
    every = described(known.name, services)
    shelf = read_items(every, encoder.documents)
    read = Shelved(shelf, prices_of_kinds(every, shelf), measures_of_kinds(every, shelf, measured))
    if not makers:
        return read
    return replace(read, works=best_works(every, shelf), media=best_of_media(every, shelf))
