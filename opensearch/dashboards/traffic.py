"""Who searches for what, and what is done with the answers."""

from opensearch.dashboards.aggregations import (
    average,
    count,
    distinct,
    over_time,
    steps,
    terms,
)
from opensearch.dashboards.board import Board
from opensearch.dashboards.panel import Panel
from opensearch.dashboards.patterns import EVENTS, QUERIES

BOARD = Board(
    "pinwheel-search-traffic",
    "Pinwheel: search traffic",
    "Searches, queries and clicks, as written down in the User Behavior Insights schema.",
    (
        Panel("pinwheel-searches-total", "Searches", "metric", QUERIES,
              (count("Searches"), distinct("client_id", "Clients"),
               distinct("user_query.keyword", "Different queries"),
               average("query_attributes.total", "Items found, mean")),
              width=48, height=8),
        Panel("pinwheel-searches-over-time", "Searches over time", "histogram", QUERIES,
              (count("Searches"), over_time(),
               terms("query_attributes.catalogue", "Catalogue", 5, role="group"))),
        Panel("pinwheel-top-queries", "Top queries", "table", QUERIES,
              (count("Searches"), average("query_attributes.total", "Items found"),
               terms("user_query.keyword", "Query", 50, role="bucket"))),
        Panel("pinwheel-degraded", "What was left out", "table", QUERIES,
              (count("Searches"),
               terms("query_attributes.degraded", "Left out", 20, role="bucket")),
              query="_exists_:query_attributes.degraded"),
        Panel("pinwheel-filters-used", "Filters used", "horizontal_bar", QUERIES,
              (count("Searches"), terms("query_attributes.filter", "Filter", 15)),
              query="_exists_:query_attributes.filter"),
        Panel("pinwheel-events-over-time", "Events over time", "histogram", EVENTS,
              (count("Events"), over_time(), terms("action_name", "Action", 8, role="group"))),
        Panel("pinwheel-click-positions", "Positions clicked", "histogram", EVENTS,
              (count("Clicks"), steps("event_attributes.position.ordinal", "Position", 1)),
              query="action_name:click"),
        Panel("pinwheel-items-clicked", "Items clicked", "table", EVENTS,
              (count("Clicks"),
               terms("event_attributes.object.object_id", "Item", 30, role="bucket")),
              query="action_name:click", width=48),
    ),
)  # fmt: skip
