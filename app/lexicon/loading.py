"""A catalogue's lexicon from the engine, with the list of synonyms that a person wrote."""

import logging
from dataclasses import replace
from hashlib import sha256

from opensearch.connection.client import OpenSearch
from opensearch.kept import lexicons
from ranking.content.packing import ShelfError
from ranking.content.packing import unpack as unpack_shelf
from ranking.content.shelf import Shelf
from ranking.lexicon import solr
from ranking.lexicon.lexicon import EMPTY, Lexicon
from ranking.lexicon.packing import unpack

log = logging.getLogger(__name__)


def load(client: OpenSearch, catalogue: str, stamp: str | None) -> tuple[str, Lexicon] | None:
    """The lexicon that serves, with a stamp of it and of the list: an empty one where nothing is
    kept. None where nothing is new: that is `stamp`, or another is just taking its place.

    Raises ValueError for one in a form that cannot be read, and the client's errors.
    """
    listed = lexicons.synonyms(client, catalogue)
    serving = lexicons.serving(client, catalogue)
    now = f"{serving.stamp if serving else None}:{sha256(listed.encode()).hexdigest()[:12]}"
    lexicon = None if now == stamp else _lexicon(client, serving)
    if lexicon is None:
        return None
    return now, replace(lexicon, listed=solr.read(listed), shelf=_shelf(client, catalogue))


def _lexicon(client: OpenSearch, serving: lexicons.Pointer | None) -> Lexicon | None:
    """None where it is gone since the pointer was read."""
    if serving is None:
        return EMPTY
    packed = lexicons.content(client, serving)
    return None if packed is None else unpack(packed)


def _shelf(client: OpenSearch, catalogue: str) -> Shelf | None:
    """Without one, or with a damaged one, fusion goes by ranks alone."""
    try:
        stored = lexicons.shelf(client, catalogue)
        return None if stored is None else unpack_shelf(stored)
    except ShelfError as error:
        log.warning("%s is ranked without kinds: %s", catalogue, error)
        return None
