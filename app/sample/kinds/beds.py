"""Beds."""

from app.sample.kinds.kind import WOODS, Kind, Shape

SIZES = ((146, 206, 104), (166, 206, 104), (186, 206, 106))
_PATH = ("Furniture", "Beds")

KINDS: tuple[Kind, ...] = (
    Kind("bed", "bed", _PATH, ("bedroom",), (
        Shape("panel", "panel bed", SIZES, 690),
        Shape("arched", "arched bed", SIZES, 790),
        Shape("four-poster", "four-poster bed", ((168, 206, 196), (188, 206, 196)), 1190),
    ), (*WOODS, "cane", "rattan"), "floor", 2.4),
    Kind("bed", "bed", _PATH, ("bedroom",), (
        Shape("upholstered", "upholstered bed", SIZES, 890),
        Shape("arched", "upholstered arched bed", SIZES, 960),
    ), ("velvet", "linen", "bouclé", "wool", "leather", "corduroy"), "floor", 1.8),
    Kind("bed", "bed", _PATH, ("bedroom",), (
        Shape("metal", "metal bed", SIZES[:2], 420),
    ), ("iron", "powder-coated steel", "brass"), "floor", 0.7),
)  # fmt: skip
