"""Builds a catalogue's lexicon from its items and puts it in service."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from pydantic import BaseModel, ConfigDict

from app.lexicon.entries import READ, reader
from app.lexicon.fields import fields
from app.lexicon.shelving import Shelved, shelved
from app.services import Services
from opensearch.catalogue.schema import Catalogue
from opensearch.connection.outage import down_means_down
from opensearch.kept import lexicons
from opensearch.lookups import everything
from ranking.content.asked import things
from ranking.content.packing import pack as pack_shelf
from ranking.content.shelf import Shelf
from ranking.encoders.encoder import Encode
from ranking.lexicon.broader import learned_broader
from ranking.lexicon.covered import learned_covered
from ranking.lexicon.entry import Entry, FieldInfo, Part
from ranking.lexicon.learn import learn
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.likeness import learned_synonyms
from ranking.lexicon.measured import LEANT_ON
from ranking.lexicon.narrower import learned_narrower
from ranking.lexicon.numbers import Numbers
from ranking.lexicon.other_names import learned_names
from ranking.lexicon.packing import pack

EVERY = 500  # items between two signs of progress

Watch = Callable[[int, int], None]  # items read, of how many


class LexiconReport(BaseModel):
    """What was learned."""

    model_config = ConfigDict(frozen=True)

    catalogue: str
    items: int
    words: int
    values: int
    synonyms: int
    bytes: int
    seconds: float


def build(
    catalogue: str, services: Services, watch: Watch = lambda _done, _total: None
) -> LexiconReport:
    """Learn the lexicon of `catalogue` anew, in place of the one before.

    Raises UnknownCatalogue, IndexMissing, EngineDown.
    """
    began = time.monotonic()
    with down_means_down():
        known = services.catalogues.get(catalogue)
        services.engine.live(catalogue)
        learned, shelf = _learned(known, services, watch)
        packed = pack(learned)
        lexicons.save_shelf(services.client, catalogue, pack_shelf(shelf) if shelf else b"")
        lexicons.save(services.client, catalogue, packed)
    return LexiconReport(
        catalogue=catalogue,
        items=learned.items,
        words=len(learned.words),
        values=len(learned.meanings),
        synonyms=len(learned.learned),
        bytes=len(packed),
        seconds=round(time.monotonic() - began, 1),
    )


def _learned(known: Catalogue, services: Services, watch: Watch) -> tuple[Lexicon, Shelf | None]:
    """The lexicon, and what is known of the items; None where they tell nothing."""
    named = fields(known)
    total = everything.count(services.client, known.name)
    sources = everything.parts(services.client, known.name, READ)
    learned = learn(_watched(map(reader(named), sources), total, watch), named, known.language)
    measured = [one.name for one in learned.fields.values() if _of_a_kind(one)]
    read = shelved(known, services, measured=measured, makers=bool(learned.makers))
    if (encoder := services.encoder_of(known)) is not None:
        learned = _with_other_words(learned, read.shelf, encoder.documents)
    whole = replace(
        learned,
        covered=learned_covered(learned),
        numbers=_by_kind(learned, read),
        works=read.works,
        media=read.media,
    )
    return whole, read.shelf


def _of_a_kind(field: FieldInfo) -> bool:
    """Whether what is much of it depends on what a thing is."""
    return field.part in LEANT_ON or (field.part is Part.NUMBER and field.unit is not None)


def _with_other_words(lexicon: Lexicon, shelf: Shelf | None, encode: Encode) -> Lexicon:
    """With the catalogue's words for what queries call otherwise: the same, kinds of it, or what it
    is a kind of."""
    alike, names = learned_synonyms(lexicon, encode), learned_names(lexicon, encode)
    named = things(shelf) if shelf is not None else frozenset()
    return replace(
        lexicon,
        learned={said: alike.get(said, {}) | names.get(said, {}) for said in alike | names},
        narrower=learned_broader(lexicon, named, encode)
        | learned_narrower(lexicon, encode, goods=bool(named)),
    )


def _by_kind(lexicon: Lexicon, read: Shelved) -> dict[str, Numbers]:
    spreads = {**read.measures, **{one.name: read.prices for one in lexicon.of(Part.PRICE)}}
    return {name: replace(numbers, by_kind=spreads.get(name, {}))
            for name, numbers in lexicon.numbers.items()}  # fmt: skip


def _watched(entries: Iterable[Entry], total: int, watch: Watch) -> Iterator[Entry]:
    for done, one in enumerate(entries, 1):
        yield one
        if done % EVERY == 0:
            watch(done, total)
    watch(total, total)
