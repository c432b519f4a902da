"""Shelves, cabinets, chests, baskets."""

from app.sample.kinds.kind import WOODS, Kind, Shape

_PATH = ("Furniture", "Storage")

KINDS: tuple[Kind, ...] = (
    Kind("shelf", "storage", (*_PATH, "Shelves"), ("living room", "home office"), (
        Shape("bookcase", "bookcase", ((80, 32, 180), (100, 34, 200), (60, 30, 120)), 340),
        Shape("ladder shelf", "ladder shelf", ((64, 42, 184),), 190),
        Shape("étagère", "étagère", ((84, 36, 176), (104, 38, 176)), 310),
        Shape("cube shelf", "cube shelf", ((80, 36, 118), (118, 36, 80)), 230),
    ), WOODS, "floor", 4.2),
    Kind("cabinet", "storage", (*_PATH, "Cabinets"), ("living room", "dining room"), (
        Shape("sideboard", "sideboard", ((148, 42, 76), (178, 44, 76), (198, 44, 78)), 790),
        Shape("highboard", "highboard", ((96, 42, 126),), 720),
        Shape("display cabinet", "display cabinet", ((84, 38, 168),), 690),
    ), WOODS, "floor", 4.0),
    Kind("chest of drawers", "storage", (*_PATH, "Chests of drawers"), ("bedroom", "hallway"), (
        Shape("chest of drawers", "chest of drawers", ((84, 44, 92), (124, 46, 82), (58, 42, 110)),
              420),
    ), WOODS, "floor", 2.4),
    Kind("bedside table", "storage", (*_PATH, "Bedside tables"), ("bedroom",), (
        Shape("bedside table", "bedside table", ((46, 38, 52), (52, 40, 54)), 149),
    ), WOODS, "floor", 2.0),
    Kind("wardrobe", "storage", (*_PATH, "Wardrobes"), ("bedroom",), (
        Shape("wardrobe", "wardrobe", ((104, 58, 198), (152, 60, 204)), 890),
    ), WOODS, "floor", 1.2),
    Kind("basket", "storage", ("Decoration", "Baskets"), ("living room", "bathroom",
                                                          "children's room"), (
        Shape("basket", "storage basket", ((38, 38, 36), (46, 46, 44), (30, 30, 28)), 39),
    ), ("seagrass", "jute", "rattan", "wicker", "knit", "bamboo"), "floor", 1.8, framed=False),
)  # fmt: skip
