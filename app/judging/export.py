"""Ratings as CSV."""

import csv
import io
from collections.abc import Sequence

from opensearch.judgments import Rated


def as_csv(ratings: Sequence[Rated]) -> str:
    """`query,docid,rating,judge,at`, a header first: `pinwheel evaluate` reads it."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(("query", "docid", "rating", "judge", "at"))
    rows.writerows((one.query, one.item, one.rating, one.judge, one.at) for one in ratings)
    return written.getvalue()
