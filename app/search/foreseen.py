"""The vectors of what is likely to be asked, made before anybody asks: of the catalogue's commonest
words and pairs of words, which are also what is suggested to who types."""

from collections.abc import Iterator
from functools import partial
from heapq import nlargest

from app.search.spare_time import SpareTime
from ranking.encoders.encoder import TextEncoder
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.vocabulary import counts

MOST = 8000  # of a catalogue; of 90 queries by people 46 % are among Icecat's
TEXTS = 3  # a step: while it lasts, a search has to share the processor with it


class Foreseen:
    """Has an encoder that remembers make the vectors of each lexicon once."""

    def __init__(self, spare: SpareTime) -> None:
        self._spare = spare

    def begin(self, catalogue: str, lexicon: Lexicon, encoder: TextEncoder) -> None:
        """Start on `lexicon` where it was not begun yet."""
        self._spare.begin(f"vectors of {catalogue}", lexicon, partial(_made, lexicon, encoder))


def _made(lexicon: Lexicon, encoder: TextEncoder) -> Iterator[None]:
    counted = counts(lexicon)
    likely = nlargest(MOST, counted, key=counted.__getitem__)
    for place, said in enumerate(likely, start=1):
        encoder.query(lexicon.as_written(said))
        if place % TEXTS == 0:
            yield
