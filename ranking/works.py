"""Where a query says only whose works, or what works, are wanted: the best first.

Fusion asks for it; a model that was trained on people's judgments knows better.
"""

import numpy as np

from ranking.candidates import Ranked
from ranking.query import Query


def works_first(ranked: Ranked, query: Query) -> Ranked:
    """`ranked` with what the query's `works` name before all else, in their order."""
    if not query.works:
        return ranked
    place = {one: at for at, one in enumerate(query.works)}
    places = [place.get(one, len(place)) for one in ranked.candidates.ids]
    return ranked.led_by(np.array(places, np.intp))
