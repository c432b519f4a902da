"""Rugs."""

from app.sample.kinds.kind import Kind, Shape

_FIBRES = ("wool", "cotton", "jute", "sisal", "chenille", "silk", "sheepskin")
_WOVEN = (
    "plain",
    "bordered",
    "berber",
    "medallion",
    "chequered",
    "banded",
    "arches",
    "geometric",
    "ikat",
)

KINDS: tuple[Kind, ...] = (
    Kind("rug", "rug", ("Rugs", "Area rugs"), ("living room", "bedroom", "dining room"), (
        Shape("rectangular", "rug", ((160, 230, 2), (200, 290, 2), (120, 170, 2)), 290),
        Shape("round", "round rug", ((150, 150, 2), (200, 200, 2)), 210),
        Shape("organic", "pebble-shaped rug", ((170, 220, 2),), 260),
    ), _FIBRES, "rug", 5.5, _WOVEN, framed=False),
    Kind("runner", "rug", ("Rugs", "Runners"), ("hallway", "kitchen"), (
        Shape("runner", "runner", ((70, 220, 2), (80, 280, 2)), 129),
    ), ("wool", "cotton", "jute", "sisal"), "rug", 1.5,
        ("bordered", "berber", "banded", "medallion", "geometric", "plain"), framed=False),
)  # fmt: skip
