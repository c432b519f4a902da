"""Tags."""

import random

from app.sample.piece import NOW, Piece
from app.sample.words.materials import family
from app.sample.words.styles import ADJECTIVES

FEATURES: dict[str, tuple[str, ...]] = {
    "wood": ("solid wood", "certified wood"), "linen": ("washable", "natural fibre"),
    "cotton": ("washable", "organic"), "wool": ("natural fibre", "warm"), "jute": ("natural fibre",
                                                                                   "hand-woven"),
    "rattan": ("hand-woven", "lightweight"), "seagrass": ("hand-woven", "plastic-free"),
    "stoneware": ("handmade", "speckled"), "ceramic": ("handmade", "glossy"),
    "earthenware": ("handmade", "matt"),
    "velvet": ("soft", "jewel tones"), "bouclé": ("soft", "textured"), "leather": ("patina",
                                                                                   "long-lasting"),
    "marble": ("natural stone",), "travertine": ("natural stone",), "papier-mâché": ("recycled",
                                                                                     "lightweight"),
    "glass": ("mouth-blown",), "metal": ("slim",), "concrete": ("outdoor-safe",),
    "paper": ("lightweight",),
}  # fmt: skip


def tags(piece: Piece, chance: random.Random) -> list[str]:
    """Style, rooms and some features; `new` in the first sixty days."""
    d = piece.design
    made = [chance.choice(ADJECTIVES[d.style.name]).lower(), chance.choice(d.kind.rooms)]
    features = FEATURES.get(family(d.material), ())
    made += chance.sample(features, min(len(features), chance.randint(0, 2)))
    if max(piece.size) < 60 and piece.price < 60 and chance.random() < 0.5:
        made.append("gift idea")
    if (NOW - piece.published).days < 60:
        made.append("new")
    return list(dict.fromkeys(made))
