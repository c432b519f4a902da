"""Names and sizes typed without a space, as titles have them with one: `din933`, `m8x50`."""

import re
from collections.abc import Iterator

from ranking.lexicon.folding import fold
from ranking.lexicon.lexicon import Lexicon
from ranking.query import SYNONYM, Alternative
from ranking.understanding.figures import has_digit
from ranking.understanding.rewriting import SAME

# A code goes on behind its digits or before its letters, and is no name with a number.
NAMED = re.compile(r"(?<![\w./-])(?P<name>[^\W\d_]{3,})(?P<number>\d+)(?![\w./-])")
SIDES = re.compile(
    r"(?<![\w.,/-])(?=[a-z]|\d{2}|\d+(?:[.,]\d+)?x\d\d)"  # `4x4` is a car
    r"(?P<a>[a-z]?\d+(?:[.,]\d+)?)x(?P<b>\d+(?:[.,]\d+)?)(?![\w/-])"
)
LEAST = 3  # items with the name


def apart(text: str, lexicon: Lexicon) -> Iterator[Alternative]:
    """The query with a space before its numbers; names only that the catalogue has."""
    if not has_digit(text):
        return
    said = SIDES.sub(r"\g<a> x \g<b>", fold(text))
    said = NAMED.sub(lambda found: _parted(found, lexicon), said)
    if said != fold(text):
        yield Alternative(said, SAME, SYNONYM)


def _parted(found: re.Match[str], lexicon: Lexicon) -> str:
    known = lexicon.words.get(found["name"], 0) >= LEAST
    return f"{found['name']} {found['number']}" if known else found.group()
