"""A catalogue's lexicon from the engine, with the list of synonyms that a person wrote."""

from dataclasses import replace
from hashlib import sha256

from opensearch import lexicons
from opensearch.client import OpenSearch
from ranking.lexicon import solr
from ranking.lexicon.lexicon import EMPTY, Lexicon
from ranking.lexicon.packing import unpack


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
    return now, replace(lexicon, listed=solr.read(listed))
