"""What a thing costs, in euros."""

import random

from app.sample.design import Design

DEAR: dict[str, float] = {
    "leather": 1.6, "velvet": 1.1, "bouclé": 1.15, "wool": 1.2, "silk": 1.5, "sheepskin": 1.4,
    "cotton": 0.85, "corduroy": 1.0, "chenille": 0.95, "linen": 1.05, "knit": 0.95, "jute": 0.7,
    "sisal": 0.75, "oak": 1.15, "walnut": 1.45, "teak": 1.35, "ash": 1.1, "pine": 0.7,
    "bamboo": 0.7, "beech": 0.9, "birch": 0.9, "painted wood": 0.8, "reclaimed wood": 1.1,
    "marble": 1.7, "travertine": 1.6, "terrazzo": 1.3, "concrete": 1.1, "brass": 1.3,
    "copper": 1.25, "porcelain": 1.25, "earthenware": 0.8, "papier-mâché": 0.75, "rattan": 0.9,
    "seagrass": 0.8, "paper": 0.8, "opal glass": 1.1,
}  # fmt: skip


def price(design: Design, size: int, chance: random.Random) -> float:
    """The shape's middle price by material, style, brand and volume, rounded as shops round."""
    first, this = design.shape.sizes[0], design.shape.sizes[size]
    bigger = (this[0] * this[1] * this[2]) / (first[0] * first[1] * first[2])
    value = (
        design.shape.price * DEAR.get(design.material, 1.0) * design.style.dear
        * design.brand.dear * bigger**0.55 * chance.uniform(0.86, 1.16)
    )  # fmt: skip
    return rounded(value)


def rounded(value: float) -> float:
    """To …9 above 200, to …4 or …9 above 30, to .95 below."""
    if value >= 200:
        return float(round(value / 10) * 10 - 1)
    if value >= 30:
        return float(max(29, round(value / 5) * 5 - 1))
    return max(4, round(value)) - 0.05
