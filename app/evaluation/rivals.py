"""What the served ranking can be measured against, by name."""

from opensearch.legs import all_legs
from ranking.fusion import FUSION
from ranking.one_leg import OneLeg
from ranking.ranker import Ranker

SERVED = "served"
RRF = "rrf"


class UnknownRivalError(ValueError):
    """No ranking has this name; the message lists those there are."""


def rival_names() -> tuple[str, ...]:
    """Rank fusion without a model, then each leg by itself."""
    return (RRF, *(leg.name for leg in all_legs()))


def rival(name: str) -> Ranker:
    """The ranker called `name`. Raises UnknownRivalError."""
    if name == RRF:
        return FUSION
    if name in rival_names():
        return OneLeg(name)
    raise UnknownRivalError(f"no ranking is called {name!r}; there are {', '.join(rival_names())}")
