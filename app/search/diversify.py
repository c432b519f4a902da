"""Step 6: one of each variant group, and variety where it is asked for."""

from app.search.gather import texts
from opensearch.hits import Retrieved
from ranking.candidates import Ranked
from ranking.diversity import Lead, leads, spread


def diversify(ranked: Ranked, found: Retrieved, diversity: float) -> list[Lead]:
    """What the page shows of the window, best first."""
    if diversity > 0:
        brands = texts(found, "brand", ranked.candidates.ids)
        ranked = spread(ranked, brands, diversity)
    return leads(ranked)
