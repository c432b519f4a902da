"""Step 6: kinds in turn for who asks for several, sorts in turn for who asks for one, variety of
brands where it is asked for, one of each variant group."""

from app.search.gather import texts
from app.search.request import SearchRequest
from opensearch.retrieval.hits import Retrieved
from ranking.candidates import Ranked
from ranking.diversity import Lead, kinds_in_turn, leads, sorts_in_turn, spread
from ranking.query import Query


def diversify(
    ranked: Ranked, query: Query, found: Retrieved, request: SearchRequest, most: int
) -> list[Lead]:
    """What is shown of the ranked items, best first, `most` at most; a sorted list as it is. Where
    the nearest to a bound come first, no kind waits its turn."""
    if request.sort is not None:
        return leads(ranked, most, found.shown)
    if not query.missed:
        ranked = sorts_in_turn(kinds_in_turn(ranked, query), query)
    if request.diversity > 0:
        brands = texts(found, "brand", ranked.candidates.ids)
        ranked = spread(ranked, brands, request.diversity)
    return leads(ranked, most, found.shown)
