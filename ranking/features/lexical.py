"""How well each field alone fits the words, by the engine: a title that says `lamp` is another
thing than an attribute that does."""

from collections.abc import Iterator

import numpy as np

from ranking.arrays import Floats
from ranking.features.family import Claim, Columns, Family
from ranking.features.view import View

PREFIX = "lexical."
BEST = f"{PREFIX}best"  # of title, body and attributes
SAID = {"category": "category", "tags": "tags", "attributes": "details", "body": "description"}


def columns(view: View) -> Columns:
    """Nothing where the engine was not asked."""
    scores = {
        name: scores for name, scores in view.candidates.signals.items() if name.startswith(PREFIX)
    }
    if not scores:
        return {}
    best = {name: max(float(np.nanmax(column, initial=0)), 1e-9) for name, column in scores.items()}
    single = [column for name, column in scores.items() if name != BEST]
    return {
        **scores,
        **{f"{name}.relative": column / best[name] for name, column in scores.items()},
        **{f"{name}.place": place(column) for name, column in scores.items()},
        "lexical.fields": (np.stack(single) > 0).sum(axis=0).astype(np.float32),
    }


def place(scores: Floats) -> Floats:
    """[n]: how many have a higher one; NaN where `scores`, [n], is."""
    known = ~np.isnan(scores)
    ahead = np.searchsorted(np.sort(-scores[known]), -scores, side="left")
    return np.where(known, ahead, np.nan).astype(np.float32)


def says(view: View) -> Iterator[Claim]:
    """Where the words stand, beside the title."""
    signals, none = view.candidates.signals, view.everywhere(np.nan)
    for field, said in SAID.items():
        has = signals.get(f"{PREFIX}{field}", none) > 0
        yield Claim("field", f"your words stand in its {said}", has)


LEXICAL = Family(
    "lexical",
    columns,
    {
        "lexical.FIELD": "BM25 of the words in title, brand, category, tags, body, attributes, or "
        "best (of title, body and attributes)",
        "lexical.FIELD.relative": "that over the window's best",
        "lexical.FIELD.place": "how many of the window fit better",
        "lexical.fields": "how many of these fields have any of the words",
    },
    rising=("lexical.title.relative", "lexical.category.relative", "lexical.brand.relative"),
    says=says,
    asks=True,
)
