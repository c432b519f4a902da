"""Searches that found nothing: what the shop lacks, or calls by another name."""

from opensearch.dashboards.aggregations import count, distinct, filters, over_time, terms
from opensearch.dashboards.board import Board
from opensearch.dashboards.panel import Panel
from opensearch.dashboards.patterns import QUERIES

EMPTY = "query_attributes.empty:true"
SHARES = (("found something", f"NOT {EMPTY}"), ("found nothing", EMPTY))

BOARD = Board(
    "pinwheel-zero-results",
    "Pinwheel: zero-result queries",
    "Searches whose page was empty.",
    (
        Panel("pinwheel-empty-total", "Empty pages", "metric", QUERIES,
              (count("Searches"), distinct("user_query.keyword", "Different queries"),
               distinct("client_id", "Clients")), query=EMPTY, width=24, height=10),
        Panel("pinwheel-empty-share", "Their share", "pie", QUERIES,
              (count("Searches"), filters(*SHARES)), width=24, height=10),
        Panel("pinwheel-empty-over-time", "Over time", "histogram", QUERIES,
              (count("Searches"), over_time(), filters(*SHARES, role="group")), width=48),
        Panel("pinwheel-empty-queries", "Queries that found nothing", "table", QUERIES,
              (count("Searches"), terms("user_query.keyword", "Query", 100, role="bucket")),
              query=EMPTY),
        Panel("pinwheel-empty-filters", "Filters they carried", "table", QUERIES,
              (count("Searches"), terms("query_attributes.filter", "Filter", 50, role="bucket")),
              query=EMPTY),
        Panel("pinwheel-empty-by-catalogue", "By catalogue", "horizontal_bar", QUERIES,
              (count("Searches"), terms("query_attributes.catalogue", "Catalogue", 20)),
              query=EMPTY, width=48),
    ),
)  # fmt: skip
