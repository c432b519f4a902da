"""Step 6: one of each variant group, and variety where it is asked for."""

from app.search.gather import texts
from opensearch.hits import Retrieved
from ranking.candidates import Ranked
from ranking.diversity import Lead, leads, spread


def diversify(ranked: Ranked, found: Retrieved, diversity: float, most: int) -> list[Lead]:
    """What is shown of the ranked items, best first, `most` at most."""
    if diversity > 0:
        brands = texts(found, "brand", ranked.candidates.ids)
        ranked = spread(ranked, brands, diversity)
    return leads(ranked, most)
