"""Colours by name, and the sRGB value each is drawn in."""

from functools import cache

import numpy as np

from app.sample.render.mesh import Floats

COLOURS: dict[str, str] = {
    "white": "#f4f2ee", "ivory": "#efe6d2", "cream": "#eadfc6", "beige": "#d6c4a6",
    "sand": "#cbb58f", "oatmeal": "#d3c7b4", "taupe": "#9c8b7a", "camel": "#b98a56",
    "caramel": "#a8672f", "cognac": "#8f4f26", "chocolate": "#53352a", "mocha": "#775c4c",
    "terracotta": "#bd6043", "rust": "#9e4a2a", "burnt orange": "#c2622b", "coral": "#e2806c",
    "peach": "#ecb396", "blush": "#e3bcb1", "dusty pink": "#cb9592", "raspberry": "#a8325a",
    "burgundy": "#6b2233", "plum": "#5d3350", "aubergine": "#43283f", "lavender": "#aea1c8",
    "lilac": "#c5b3d3", "mustard": "#cc9a2f", "ochre": "#bd8634", "saffron": "#e0a52c",
    "lemon": "#efd96b", "olive": "#757339", "sage": "#a3ae93", "moss": "#647048",
    "forest green": "#2f4d38", "emerald": "#1c7256", "mint": "#b5d8c4", "teal": "#1f6b72",
    "petrol": "#1f4a58", "turquoise": "#3fa9a8", "sky blue": "#9fc3dc", "powder blue": "#bcd0dd",
    "denim": "#4b6a8e", "cobalt": "#2450a4", "navy": "#24345a", "midnight": "#1b2238",
    "light grey": "#c5c5c2", "grey": "#8f9090", "charcoal": "#46484b", "graphite": "#35373a",
    "black": "#222122", "natural": "#d3b78d", "gold": "#c9a24b", "brass": "#bf9b4f",
    "copper": "#b8704a", "silver": "#bfc1c4", "chrome": "#c9ccd0", "walnut brown": "#6d4830",
    "oak": "#c39a66", "honey": "#c88f48", "espresso": "#3d2a21", "red": "#b3282d",
}  # fmt: skip


@cache
def srgb(name: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255."""
    value = COLOURS[name]
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


@cache
def light(name: str) -> tuple[float, float, float]:
    """The colour as linear light, 0 to 1 (the sRGB transfer function undone)."""
    r, g, b = linear(np.array(srgb(name), np.float32) / 255)
    return float(r), float(g), float(b)


def linear(encoded: Floats) -> Floats:
    """IEC 61966-2-1: sRGB values of 0 to 1 to linear light."""
    low, high = encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4
    result: Floats = np.where(encoded <= 0.04045, low, high).astype(np.float32)
    return result


def mixed(first: str, second: str, share: float) -> tuple[float, float, float]:
    """Linear light between two named colours, `share` of the second."""
    a, b = np.array(light(first)), np.array(light(second))
    r, g, bl = a * (1 - share) + b * share
    return float(r), float(g), float(bl)
