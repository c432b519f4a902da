"""Accents left out: `mobler` is searched as `möbler` too, which the engine takes for another word
in most languages."""

from collections.abc import Iterator

from ranking.lexicon.folding import WORD, fold
from ranking.lexicon.lexicon import Lexicon
from ranking.query import SYNONYM, Alternative
from ranking.understanding.rewriting import SAME


def accented(text: str, lexicon: Lexicon) -> Iterator[Alternative]:
    """The query with its bare words as the catalogue mostly writes them; English folds them all."""
    if lexicon.english:
        return
    written = WORD.sub(lambda found: _written(found.group(), lexicon), text)
    if written != text:
        yield Alternative(written, SAME, SYNONYM)


def _written(word: str, lexicon: Lexicon) -> str:
    return lexicon.written.get(word.lower(), word) if fold(word) == word.lower() else word
