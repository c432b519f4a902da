"""Lamps."""

from app.sample.kinds.kind import Kind, Shape

_SHADES = ("linen", "paper", "cotton", "silk", "rattan")
_METAL = ("brass", "powder-coated steel", "copper", "chrome", "steel")

KINDS: tuple[Kind, ...] = (
    Kind("table lamp", "lamp", ("Lighting", "Table lamps"), ("living room", "bedroom"), (
        Shape("cone shade", "table lamp", ((32, 32, 52), (38, 38, 62)), 89),
    ), ("linen", "cotton", "silk", "paper"), "table", 2.2),
    Kind("table lamp", "lamp", ("Lighting", "Table lamps"), ("living room", "bedroom",
                                                             "home office"), (
        Shape("mushroom", "mushroom lamp", ((30, 30, 40), (24, 24, 32)), 119),
    ), ("opal glass", "powder-coated steel", "ceramic", "brass", "travertine", "papier-mâché"),
    "table", 1.6),
    Kind("table lamp", "lamp", ("Lighting", "Table lamps"), ("bedroom", "living room"), (
        Shape("globe", "globe lamp", ((24, 24, 38),), 99),
    ), ("opal glass",), "table", 1.0),
    Kind("desk lamp", "lamp", ("Lighting", "Desk lamps"), ("home office", "children's room"), (
        Shape("task", "task lamp", ((46, 20, 56),), 95),
    ), _METAL, "table", 1.4),
    Kind("floor lamp", "lamp", ("Lighting", "Floor lamps"), ("living room", "bedroom"), (
        Shape("tripod", "tripod floor lamp", ((48, 48, 150),), 189),
        Shape("column", "column floor lamp", ((32, 32, 128),), 149),
    ), _SHADES, "floor", 2.0),
    Kind("floor lamp", "lamp", ("Lighting", "Floor lamps"), ("living room",), (
        Shape("arc", "arc floor lamp", ((126, 32, 196),), 249),
    ), _METAL, "floor", 1.0),
    Kind("pendant lamp", "lamp", ("Lighting", "Pendant lamps"), ("dining room", "kitchen"), (
        Shape("dome pendant", "dome pendant", ((46, 46, 92), (60, 60, 96)), 159),
        Shape("cone pendant", "cone pendant", ((36, 36, 88),), 119),
    ), (*_METAL, "ceramic", "opal glass", "papier-mâché"), "air", 2.2),
    Kind("pendant lamp", "lamp", ("Lighting", "Pendant lamps"), ("dining room", "living room",
                                                                 "bedroom"), (
        Shape("woven pendant", "woven pendant", ((52, 52, 98), (66, 66, 104)), 109),
        Shape("paper lantern", "lantern pendant", ((50, 50, 100), (64, 64, 110)), 49),
    ), ("rattan", "paper", "bamboo", "seagrass", "linen"), "air", 2.0),
)  # fmt: skip
