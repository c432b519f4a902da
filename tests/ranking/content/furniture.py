from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from tests.ranking.encoding import encode

LAMPS = [f"{name} lamp in walnut" for name in ("Ada", "Ben", "Cleo", "Dora")]
DESKS = [f"{name} desk in walnut" for name in ("Eva", "Finn", "Gus", "Hal")]
SETS = [f"{name} headset" for name in ("Ida", "Jon", "Kai", "Lea")]
CATEGORIES = {"lamp": ("Lighting", "Lamps"), "desk": ("Furniture", "Desks"), "headset": ("Audio",)}


def kind_in(title: str) -> str:
    return next(kind for kind in CATEGORIES if kind in title.split())


def furniture() -> Shelf:
    items = [
        Described(
            id=title, title=title, category=CATEGORIES[kind_in(title)], names=(kind_in(title),)
        )
        for title in [*LAMPS, *DESKS, *SETS]
    ]
    return read_items(items, encode)
