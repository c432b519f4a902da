"""What colours are called in English, and where each lies."""

from functools import lru_cache
from pathlib import Path

from ranking.lexicon.folding import phrase

FILE = Path(__file__).with_name("colour_names.txt")
Lab = tuple[float, float, float]


def is_colour(name: str) -> bool:
    """Whether it is what a colour is called: `teal`, `sea green`."""
    return phrase(name) in colour_names()


@lru_cache(maxsize=1)
def colour_names() -> dict[str, Lab]:
    """What people and shops call colours, by phrase."""
    listed = FILE.read_text("utf-8")
    rows = (line.rsplit(" ", 1) for line in listed.splitlines() if line)
    return {phrase(name): lab(value) for name, value in rows}


def lab(value: str) -> Lab:
    """CIE L*a*b* of `#rrggbb` (sRGB to XYZ by IEC 61966-2-1, D65)."""
    r, g, b = (_linear(int(value[at : at + 2], 16) / 255) for at in (1, 3, 5))
    x = _root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
    y = _root(0.2126 * r + 0.7152 * g + 0.0722 * b)
    z = _root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _root(value: float) -> float:
    return float(value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116)
