"""Seats."""

from app.sample.kinds.kind import UPHOLSTERY, WOODS, Kind, Shape

FURNITURE = "Furniture"

KINDS: tuple[Kind, ...] = (
    Kind("sofa", "sofa", (FURNITURE, "Seating", "Sofas"), ("living room",), (
        Shape("straight", "three-seater sofa", ((218, 92, 82), (238, 94, 82)), 1290),
        Shape("loveseat", "two-seater sofa", ((158, 90, 82), (172, 90, 82)), 940),
        Shape("corner", "corner sofa", ((262, 98, 80), (288, 98, 80)), 1890),
        Shape("curved", "curved sofa", ((226, 96, 78),), 1980),
        Shape("chesterfield", "chesterfield sofa", ((208, 92, 76), (228, 94, 76)), 1690),
        Shape("modular", "modular sofa", ((232, 104, 74), (286, 104, 74)), 1750),
    ), UPHOLSTERY, "floor", 7.0, ("plain", "plain", "plain", "plain", "striped", "herringbone")),
    Kind("armchair", "armchair", (FURNITURE, "Seating", "Armchairs"), ("living room", "bedroom"), (
        Shape("club", "armchair", ((84, 84, 82),), 620),
        Shape("wingback", "wingback chair", ((78, 84, 108),), 740),
        Shape("tub", "tub chair", ((76, 76, 76),), 540),
        Shape("lounge", "lounge chair", ((72, 78, 80),), 580),
        Shape("slipper", "slipper chair", ((64, 72, 82),), 430),
    ), (*UPHOLSTERY, "sheepskin"), "floor", 6.0,
        ("plain", "plain", "plain", "herringbone", "floral", "striped")),
    Kind("pouf", "armchair", (FURNITURE, "Seating", "Poufs"), ("living room", "children's room"), (
        Shape("pouf", "pouf", ((54, 54, 38), (68, 68, 36)), 149),
    ), ("leather", "knit", "jute", "velvet", "bouclé", "wool", "cotton"), "floor", 2.0,
    framed=False),
    Kind("dining chair", "chair", (FURNITURE, "Seating", "Dining chairs"), ("dining room",
                                                                            "kitchen"), (
        Shape("spindle-back", "spindle-back chair", ((46, 46, 86),), 165),
        Shape("ladder-back", "ladder-back chair", ((45, 45, 90),), 175),
        Shape("cross-back", "cross-back chair", ((46, 46, 88),), 155),
        Shape("shell", "shell chair", ((48, 50, 80),), 180),
    ), WOODS, "floor", 3.5),
    Kind("dining chair", "chair", (FURNITURE, "Seating", "Dining chairs"), ("dining room",
                                                                            "home office"), (
        Shape("upholstered", "upholstered dining chair", ((48, 50, 84),), 210),
        Shape("cantilever", "cantilever chair", ((50, 50, 82),), 240),
    ), ("velvet", "linen", "leather", "bouclé", "cane", "rattan"), "floor", 2.5),
    Kind("bar stool", "chair", (FURNITURE, "Seating", "Stools"), ("kitchen",), (
        Shape("bar stool", "bar stool", ((38, 38, 66), (40, 40, 76)), 139),
    ), (*WOODS, "leather", "velvet", "rattan"), "floor", 1.5),
    Kind("bench", "chair", (FURNITURE, "Seating", "Benches"), ("hallway", "bedroom",
                                                               "dining room"), (
        Shape("bench", "bench", ((112, 38, 47), (140, 40, 47)), 290),
    ), ("oak", "leather", "bouclé", "linen", "walnut", "velvet", "teak"), "floor", 1.2),
)  # fmt: skip
