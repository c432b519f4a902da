"""What rank fusion made of the window, and whether the legs agree."""

import numpy as np

from ranking.features.family import Columns, Family
from ranking.features.view import View

TOP = 10


def columns(view: View) -> Columns:
    """The score against the best, the place, and the legs' agreement at the top."""
    places = np.empty(len(view), np.float32)
    places[view.order] = np.arange(len(view))
    return {
        "fusion.relative": view.fused / max(float(view.fused.max(initial=0)), 1e-9),
        "fusion.place": places,
        "fusion.agreement": view.everywhere(_agreement(view)),
    }


def _agreement(view: View) -> float:
    legs = view.candidates.legs
    if "words" not in legs or "semantic" not in legs:
        return float("nan")
    columns = [view.candidates.ranks[:, legs.index(leg)] for leg in ("words", "semantic")]
    both = [(ranks > 0) & (ranks <= TOP) for ranks in columns]
    return float((both[0] & both[1]).sum() / TOP)


FUSION = Family(
    "fusion",
    columns,
    {
        "fusion.relative": "the fused score over the window's best",
        "fusion.place": "the place fusion gives it, from 0",
        "fusion.agreement": "the share of the first ten that words and meaning have in common",
    },
    rising=("fusion.relative",),
)
