"""Tables and desks."""

from app.sample.kinds.kind import STONES, WOODS, Kind, Shape

KINDS: tuple[Kind, ...] = (
    Kind("coffee table", "table", ("Furniture", "Tables", "Coffee tables"), ("living room",), (
        Shape("rectangular", "coffee table", ((110, 60, 40), (130, 66, 40)), 320),
        Shape("round", "round coffee table", ((80, 80, 38), (96, 96, 38)), 310),
        Shape("oval", "oval coffee table", ((118, 66, 40),), 340),
        Shape("organic", "pebble coffee table", ((106, 74, 36),), 390),
        Shape("drum", "drum coffee table", ((74, 74, 38),), 360),
        Shape("nesting", "nest of coffee tables", ((78, 78, 42),), 380),
        Shape("waterfall", "waterfall coffee table", ((110, 56, 38),), 350),
    ), (*WOODS, *STONES), "floor", 4.0),
    Kind("side table", "table", ("Furniture", "Tables", "Side tables"), ("living room", "bedroom"),
         (
        Shape("round", "round side table", ((44, 44, 52),), 139),
        Shape("drum", "drum side table", ((40, 40, 46),), 159),
        Shape("tray", "tray table", ((42, 42, 54),), 99),
        Shape("pedestal", "pedestal side table", ((46, 46, 52),), 169),
    ), (*WOODS, *STONES, "brass", "powder-coated steel"), "floor", 3.5),
    Kind("dining table", "table", ("Furniture", "Tables", "Dining tables"), ("dining room",
                                                                             "kitchen"), (
        Shape("rectangular", "dining table", ((160, 90, 75), (200, 95, 75), (240, 100, 75)), 790),
        Shape("round", "round dining table", ((110, 110, 75), (130, 130, 75)), 690),
        Shape("oval", "oval dining table", ((200, 105, 75),), 890),
        Shape("pedestal", "pedestal dining table", ((120, 120, 75),), 740),
        Shape("trestle", "trestle table", ((180, 85, 75), (220, 90, 75)), 650),
    ), (*WOODS, "marble", "travertine"), "floor", 3.5),
    Kind("desk", "table", ("Furniture", "Tables", "Desks"), ("home office", "bedroom"), (
        Shape("writing", "writing desk", ((120, 60, 75), (140, 65, 75)), 390),
        Shape("trestle", "trestle desk", ((140, 70, 74),), 320),
        Shape("waterfall", "waterfall desk", ((120, 56, 75),), 420),
    ), WOODS, "floor", 2.8),
    Kind("console table", "table", ("Furniture", "Tables", "Console tables"), ("hallway",
                                                                               "living room"), (
        Shape("rectangular", "console table", ((110, 34, 78), (140, 36, 78)), 290),
        Shape("waterfall", "waterfall console table", ((110, 32, 78),), 330),
    ), (*WOODS, *STONES), "floor", 1.6),
)  # fmt: skip
