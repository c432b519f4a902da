"""The legs, in the order they are asked. Other packages add theirs by entry point."""

from functools import cache
from importlib.metadata import entry_points

from opensearch.legs.any_colour import ANY_COLOUR
from opensearch.legs.any_word import ANY_WORD
from opensearch.legs.codes import CODES
from opensearch.legs.fitting import FITTING
from opensearch.legs.leg import Leg
from opensearch.legs.narrower import NARROWER
from opensearch.legs.nearest import NEAREST
from opensearch.legs.phrase import PHRASE
from opensearch.legs.prose import PROSE
from opensearch.legs.semantic import SEMANTIC
from opensearch.legs.words import WORDS

LEGS = (WORDS, ANY_WORD, ANY_COLOUR, PHRASE, CODES, NARROWER, FITTING, NEAREST, SEMANTIC, PROSE)
GROUP = "pinwheel.legs"


@cache
def all_legs() -> tuple[Leg, ...]:
    """Ours, then the plug-ins: an entry point of `pinwheel.legs` names a `Leg`."""
    found = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return LEGS + tuple(point.load() for point in found)


@cache
def telling() -> frozenset[str]:
    """The names of those that are asked only where the ranker looks at them."""
    return frozenset(leg.name for leg in all_legs() if leg.telling)
