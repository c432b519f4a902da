"""Ratings as CSV."""

import csv
import io
from collections.abc import Sequence

from opensearch.kept.judgments import Rated

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(ratings: Sequence[Rated]) -> str:
    """`query,docid,rating,judge,at`, a header first: `pinwheel evaluate` reads it.

    What a person wrote is no formula to a spreadsheet (OWASP, CSV injection)."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(("query", "docid", "rating", "judge", "at"))
    rows.writerows(
        (_text(one.query), one.item, one.rating, _text(one.judge), one.at) for one in ratings
    )
    return written.getvalue()


def _text(said: str) -> str:
    return f"'{said}" if said.startswith(FORMULA) else said
