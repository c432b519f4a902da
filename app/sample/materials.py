"""Materials by name: how light meets them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Material:
    """How a surface answers light; all shares are 0 to 1.

    `grain` names a texture of `app.sample.render.grains`, `size` metres of surface per repeat
    (across may be stretched by `stretch` along u), `depth` how strongly it lightens and darkens.
    `gloss` is the highlight's strength and `sharpness` its Phong exponent; `sheen` brightens
    edges as pile and fuzz do; `metal` mirrors the room in the surface's own colour.
    """

    grain: str = "plain"
    size: float = 0.5
    stretch: float = 1.0
    depth: float = 0.0
    gloss: float = 0.0
    sharpness: float = 20.0
    sheen: float = 0.0
    metal: float = 0.0
    opacity: float = 1.0


def _wood(depth: float = 0.30, gloss: float = 0.12) -> Material:
    return Material("wood", 0.42, 2.6, depth, gloss, 24)


def _metal(gloss: float, sharpness: float, metal: float = 0.85) -> Material:
    return Material("brushed", 0.25, 1.0, 0.05, gloss, sharpness, 0.0, metal)


MATERIALS: dict[str, Material] = {
    "oak": _wood(0.26), "walnut": _wood(0.34), "ash": _wood(0.20), "beech": _wood(0.14),
    "teak": _wood(0.30), "mango wood": _wood(0.42), "pine": _wood(0.28), "acacia": _wood(0.44),
    "reclaimed wood": _wood(0.55, 0.03), "bamboo": _wood(0.18), "birch": _wood(0.10),
    "painted wood": Material("wood", 0.5, 2.6, 0.05, 0.18, 24),
    "lacquer": Material("plain", 0.5, 1.0, 0.0, 0.45, 70),
    "linen": Material("linen", 0.11, 1.0, 0.20, sheen=0.12),
    "cotton": Material("linen", 0.08, 1.0, 0.11, sheen=0.10),
    "wool": Material("felt", 0.14, 1.0, 0.22, sheen=0.22),
    "bouclé": Material("bouclé", 0.17, 1.0, 0.34, sheen=0.18),
    "velvet": Material("nap", 0.45, 1.0, 0.16, 0.06, 8, sheen=0.75),
    "corduroy": Material("cord", 0.12, 1.0, 0.30, sheen=0.4),
    "chenille": Material("felt", 0.10, 1.0, 0.30, sheen=0.4),
    "leather": Material("leather", 0.30, 1.0, 0.24, 0.34, 26),
    "sheepskin": Material("bouclé", 0.26, 1.0, 0.42, sheen=0.4),
    "knit": Material("knit", 0.12, 1.0, 0.36, sheen=0.15),
    "silk": Material("nap", 0.6, 1.0, 0.10, 0.25, 10, sheen=0.4),
    "jute": Material("jute", 0.10, 1.0, 0.42),
    "sisal": Material("jute", 0.07, 1.0, 0.34),
    "seagrass": Material("rattan", 0.12, 1.0, 0.40),
    "rattan": Material("rattan", 0.14, 1.0, 0.52, 0.10, 18),
    "cane": Material("cane", 0.09, 1.0, 0.62, 0.06, 18),
    "wicker": Material("rattan", 0.20, 1.0, 0.55),
    "ceramic": Material("speckle", 0.30, 1.0, 0.04, 0.55, 70),
    "stoneware": Material("speckle", 0.22, 1.0, 0.22, 0.18, 22),
    "porcelain": Material("plain", 0.3, 1.0, 0.0, 0.75, 110),
    "earthenware": Material("speckle", 0.20, 1.0, 0.16, 0.08, 14),
    "papier-mâché": Material("felt", 0.20, 1.0, 0.16),
    "paper": Material("felt", 0.16, 1.0, 0.06),
    "marble": Material("marble", 0.75, 1.0, 0.32, 0.45, 60),
    "travertine": Material("strata", 0.6, 1.0, 0.22, 0.12, 24),
    "concrete": Material("cloud", 0.7, 1.0, 0.10, 0.05, 14),
    "terrazzo": Material("chips", 0.35, 1.0, 0.34, 0.30, 50),
    "stone": Material("cloud", 0.4, 1.0, 0.30, 0.05, 14),
    "plaster": Material("cloud", 0.9, 1.0, 0.10),
    "brass": _metal(0.9, 60), "gold": _metal(0.8, 50), "copper": _metal(0.85, 50),
    "chrome": _metal(1.0, 120, 0.95), "steel": _metal(0.7, 40, 0.8),
    "iron": Material("cloud", 0.2, 1.0, 0.12, 0.22, 18, 0.0, 0.15),
    "powder-coated steel": Material("plain", 0.2, 1.0, 0.0, 0.26, 22),
    "glass": Material("plain", 0.3, 1.0, 0.0, 1.0, 160, 0.0, 0.0, 0.30),
    "smoked glass": Material("plain", 0.3, 1.0, 0.0, 1.0, 160, 0.0, 0.0, 0.60),
    "acrylic": Material("plain", 0.3, 1.0, 0.0, 0.9, 120, 0.0, 0.0, 0.25),
    "opal glass": Material("plain", 0.3, 1.0, 0.0, 0.6, 90),
    "mirror": Material("plain", 1.0, 1.0, 0.0, 0.3, 90),
    "canvas": Material("linen", 0.06, 1.0, 0.07),
    "leaf": Material("felt", 0.10, 1.0, 0.20, 0.22, 18),
    "soil": Material("bouclé", 0.10, 1.0, 0.6),
    "wall": Material("cloud", 2.6, 1.0, 0.018),
}  # fmt: skip
