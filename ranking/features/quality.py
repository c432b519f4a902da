"""How well an item is described, whatever is asked."""

import numpy as np

from ranking.features.family import Columns, Family
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
        return {name: view.everywhere(np.nan) for name in ABOUT}
    found = np.where(view.known[:, None], view.shelf.quality[view.rows], np.nan)
    return {name: found[:, place].astype(np.float32) for place, name in enumerate(ABOUT)}


QUALITY = Family("quality", columns, ABOUT)
