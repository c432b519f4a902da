"""How well an item is described, whatever is asked."""

from collections.abc import Iterator

import numpy as np

from ranking.features.family import Claim, Columns, Family
from ranking.features.view import View

ABOUT = {
    "quality.title": "how many words its title has",
    "quality.body": "how long its description is, in characters",
    "quality.attributes": "how many attributes it has",
    "quality.images": "how many pictures",
    "quality.group": "how many items are in its group",
}


def columns(view: View) -> Columns:
    """All NaN for items that are not on the shelf."""
    if view.shelf is None:
        return view.nothing(ABOUT)
    quality = view.shelf.quality[view.rows]
    return view.of_known({name: quality[:, place] for place, name in enumerate(ABOUT)})


def says(view: View) -> Iterator[Claim]:
    """That more is told of it than of most."""
    told = columns(view)["quality.attributes"]
    middle = np.nanmedian(told) if np.isfinite(told).any() else np.nan
    yield Claim("quality", "it is described in more detail than most", told > middle)


QUALITY = Family("quality", columns, ABOUT, says=says)
