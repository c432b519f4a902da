"""How well an item is described, whatever is asked."""

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
        return view.nothing(ABOUT)
    quality = view.shelf.quality[view.rows]
    return view.of_known({name: quality[:, place] for place, name in enumerate(ABOUT)})


QUALITY = Family("quality", columns, ABOUT)
