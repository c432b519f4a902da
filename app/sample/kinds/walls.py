"""Mirrors, pictures and what else hangs on a wall."""

from app.sample.kinds.kind import Kind, Shape

_MIRROR = ("mirror",)

KINDS: tuple[Kind, ...] = (
    Kind("mirror", "wall", ("Mirrors", "Wall mirrors"), ("hallway", "bathroom", "bedroom"), (
        Shape("round mirror", "round mirror", ((60, 3, 60), (80, 3, 80), (100, 3, 100)), 119),
        Shape("arched mirror", "arched mirror", ((60, 3, 90), (80, 3, 110)), 159),
        Shape("wavy mirror", "wavy mirror", ((62, 3, 86), (70, 3, 70)), 139),
        Shape("pill mirror", "pill-shaped mirror", ((50, 3, 90),), 129),
        Shape("hexagon mirror", "hexagonal mirror", ((66, 3, 60),), 109),
        Shape("sunburst mirror", "sunburst mirror", ((80, 4, 80),), 149),
    ), _MIRROR, "wall", 3.6),
    Kind("mirror", "wall", ("Mirrors", "Full-length mirrors"), ("bedroom", "hallway"), (
        Shape("full-length mirror", "full-length mirror", ((60, 4, 165), (80, 4, 180)), 219),
    ), _MIRROR, "floor", 1.2),
    Kind("art print", "wall", ("Wall decoration", "Prints"), ("living room", "bedroom",
                                                              "home office"), (
        Shape("framed print", "framed print", ((30, 2, 40), (50, 2, 70), (70, 2, 100)), 59),
    ), ("paper",), "wall", 5.0,
        ("collage", "botanical", "landscape", "line art", "bauhaus", "colour field")),
    Kind("canvas", "wall", ("Wall decoration", "Canvases"), ("living room", "dining room"), (
        Shape("canvas", "canvas", ((60, 4, 80), (100, 4, 70), (90, 4, 120)), 129),
    ), ("canvas",), "wall", 2.5, ("landscape", "colour field", "collage", "abstract"),
    framed=False),
    Kind("wall hanging", "wall", ("Wall decoration", "Wall hangings"), ("bedroom", "living room"), (
        Shape("wall hanging", "macramé wall hanging", ((50, 4, 70), (70, 4, 95)), 69),
    ), ("cotton", "wool", "jute"), "wall", 1.4),
    Kind("wall clock", "wall", ("Wall decoration", "Clocks"), ("kitchen", "living room"), (
        Shape("wall clock", "wall clock", ((30, 4, 30), (40, 4, 40)), 59),
    ), ("painted wood", "ceramic", "marble", "oak", "walnut"), "wall", 1.3),
)  # fmt: skip
