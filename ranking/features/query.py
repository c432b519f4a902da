"""What is known of the query alone: the same for every item, it tells which features to trust."""

import numpy as np

from ranking.candidates import Candidates
from ranking.features.family import Columns, Family
from ranking.query import Query


def columns(query: Query, candidates: Candidates) -> Columns:
    """`query.words`, `query.breadth`, `query.codes`."""
    known = {
        "query.words": len(query.text.split()),
        "query.breadth": query.breadth,
        "query.codes": len(query.codes),
    }
    return {name: np.full(len(candidates), value, np.float32) for name, value in known.items()}


QUERY = Family("query", columns)
