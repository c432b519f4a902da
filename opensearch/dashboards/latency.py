"""How long searches take, and in which stage."""

from opensearch.dashboards.aggregations import average, count, over_time, percentiles, steps, terms
from opensearch.dashboards.board import Board
from opensearch.dashboards.panel import Panel
from opensearch.dashboards.patterns import QUERIES

STAGES = ("understand", "encode", "retrieve", "relax", "rank", "fetch", "compose")
TOOK = "query_attributes.took_ms"
TIMING = "query_attributes.timing"

BOARD = Board(
    "pinwheel-latency",
    "Pinwheel: latency per stage",
    "Milliseconds per search: whole and by stage, as percentiles and over time.",
    (
        Panel("pinwheel-latency-total", "Milliseconds per search", "metric", QUERIES,
              (percentiles(TOOK, "Whole search"),), width=24, height=8),
        Panel("pinwheel-latency-spread", "How many took how long", "histogram", QUERIES,
              (count("Searches"), steps(TOOK, "Milliseconds", 10)), width=24, height=8),
        Panel("pinwheel-latency-over-time", "Percentiles over time", "line", QUERIES,
              (percentiles(TOOK, "ms"), over_time()), width=48),
        Panel("pinwheel-stages-over-time", "Stages over time, mean milliseconds", "line", QUERIES,
              (*(average(f"{TIMING}.{stage}", stage) for stage in STAGES), over_time()), width=48),
        Panel("pinwheel-stages", "Stages", "metric", QUERIES,
              tuple(percentiles(f"{TIMING}.{stage}", stage, (50, 95)) for stage in STAGES),
              width=48, height=12),
        Panel("pinwheel-latency-by-catalogue", "By catalogue", "table", QUERIES,
              (count("Searches"), percentiles(TOOK, "ms"),
               terms("query_attributes.catalogue", "Catalogue", 20, role="bucket")), width=48),
    ),
    since="now-24h",
)  # fmt: skip
