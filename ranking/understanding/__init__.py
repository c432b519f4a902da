"""What a query asks for. Each file reads one thing out of it; later ones join in `understand`."""

from ranking.query import Query
from ranking.understanding.breadth import breadth
from ranking.understanding.codes import codes
from ranking.understanding.normalise import normalise


def understand(typed: str) -> Query:
    """The query as it is searched; its vector is added by whoever holds the encoder."""
    text = normalise(typed)
    found = codes(text)
    return Query(original=typed, text=text, breadth=breadth(text, found), codes=found)
