"""What everything in the engine is called. A catalogue's name never holds `_`, so no name is
another's prefix: `pinwheel_shop_*` does not match an index of the catalogue `shop-2`."""

import re

CATALOGUE_NAME = re.compile(r"^[a-z][a-z0-9-]{0,39}$")

CATALOGUES = "pinwheel-catalogues"  # one document per catalogue: its schema
BUILDS = "pinwheel-builds"  # of each catalogue the build under way or the last, and `first`
TOMBSTONES = "pinwheel-tombstones"  # deletes, remembered until nobody can need them
REFINEMENTS = "pinwheel-refinements"
LEXICONS = "pinwheel-lexicons"
RULES = "pinwheel-rules"  # every version of each catalogue's rules
JUDGMENTS = "pinwheel-judgments"  # what people said about items for queries
PAPERS = "pinwheel-papers"  # what people wrote for a catalogue: sets of judgments, goldens
QUERIES = "ubi_queries"  # User Behavior Insights 1.3, written by each search
EVENTS = "ubi_events"

MAX_ID_BYTES = 512  # of a document: the engine's own bound


def alias(catalogue: str) -> str:
    """What searches and writes address: moves from index to index as builds are swapped in."""
    return f"pinwheel_{catalogue}"


def pattern(catalogue: str) -> str:
    """Every index of a catalogue, live, building or kept for rollback."""
    return f"pinwheel_{catalogue}_*"


def index(catalogue: str, stamp: str) -> str:
    """One physical index; `stamp` sorts by time, e.g. `20261123t174600123`."""
    return f"pinwheel_{catalogue}_{stamp}"


def first(catalogue: str) -> str:
    """The document in BUILDS that says which index was the catalogue's first."""
    return f"{catalogue}:first"
