"""A catalogue's lexicon from the engine, with the list of synonyms that a person wrote."""

import logging
from dataclasses import replace
from hashlib import sha256

from opensearch import lexicons
from opensearch.client import OpenSearch
from ranking.content.shelf import Shelf, ShelfError
from ranking.content.shelf import unpack as unpack_shelf
from ranking.lexicon import solr
from ranking.lexicon.lexicon import EMPTY, Lexicon
from ranking.lexicon.packing import unpack

log = logging.getLogger(__name__)


def load(client: OpenSearch, catalogue: str, stamp: str | None) -> tuple[str, Lexicon] | None:
    """The lexicon that serves, with a stamp of it and of the list; None where that is `stamp`.

    Raises ValueError for one in a form that cannot be read, and the client's errors.
    """
    listed = lexicons.synonyms(client, catalogue)
    serving = lexicons.stamp(client, catalogue)
    now = f"{serving}:{sha256(listed.encode()).hexdigest()[:12]}"
    if now == stamp or (serving is None and not listed):
        return None
    stored = lexicons.load(client, catalogue) if serving else None
    lexicon = unpack(stored[1]) if stored else EMPTY
    return now, replace(lexicon, listed=solr.read(listed), shelf=_shelf(client, catalogue))


def _shelf(client: OpenSearch, catalogue: str) -> Shelf | None:
    """Without one, or with a damaged one, fusion goes by ranks alone."""
    try:
        stored = lexicons.shelf(client, catalogue)
        return None if stored is None else unpack_shelf(stored)
    except ShelfError as error:
        log.warning("%s is ranked without kinds: %s", catalogue, error)
        return None
