"""What is in the catalogues."""

from opensearch.dashboards.aggregations import count, distinct, filters, over_time, steps, terms
from opensearch.dashboards.board import Board
from opensearch.dashboards.panel import Panel
from opensearch.dashboards.patterns import ITEMS

BOARD = Board(
    "pinwheel-catalogue-contents",
    "Pinwheel: catalogue contents",
    "Items by index, category, brand, colour and price, and what they lack.",
    (
        Panel("pinwheel-items-total", "Items", "metric", ITEMS,
              (count("Items"), distinct("brand", "Brands"), distinct("group", "Groups")),
              width=24, height=8),
        Panel("pinwheel-items-lacking", "What items lack", "table", ITEMS,
              (count("Items"), filters(
                  ("no price", "NOT _exists_:price"), ("no category", "NOT _exists_:category"),
                  ("no brand", "NOT _exists_:brand"), ("no colour", "NOT _exists_:colour"),
                  ("sold out", "stock:0"), role="bucket")),
              width=24, height=8),
        Panel("pinwheel-items-by-index", "Items by index (a build under way and the one kept for "
              "rollback are here too)", "table", ITEMS,
              (count("Items"), terms("_index", "Index", 20, role="bucket"))),
        Panel("pinwheel-items-by-category", "Categories", "pie", ITEMS,
              (count("Items"), terms("category", "Category", 15))),
        Panel("pinwheel-items-by-brand", "Brands", "horizontal_bar", ITEMS,
              (count("Items"), terms("brand", "Brand", 15))),
        Panel("pinwheel-items-by-colour", "Colours", "horizontal_bar", ITEMS,
              (count("Items"), terms("colour", "Colour", 15))),
        Panel("pinwheel-items-by-price", "Prices", "histogram", ITEMS,
              (count("Items"), steps("price", "Price", 100))),
        Panel("pinwheel-items-written", "Items written", "histogram", ITEMS,
              (count("Items"), over_time("written_at", "Written"))),
    ),
    since="now-10y",
)  # fmt: skip
