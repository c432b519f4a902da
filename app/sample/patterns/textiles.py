"""Woven and printed patterns that repeat without a seam."""

import numpy as np

from app.sample.patterns.canvas import Canvas, Pattern, below, laid
from app.sample.render.mesh import Floats


def striped(c: Canvas) -> Floats:
    """Stripes down the cloth, a thin one beside each wide one."""
    count = c.random.choice([3, 4, 6])
    phase = (c.u * count) % 1
    wide = below(np.abs(phase - 0.3), 0.19, 0.03)
    thin = below(np.abs(phase - 0.72), 0.04, 0.03)
    return laid(laid(c.filled(), c.second, wide), c.third, thin)


def checked(c: Canvas) -> Floats:
    """Gingham or a windowpane check."""
    count = c.random.choice([3, 4, 5])
    across = below(np.abs((c.u * count) % 1 - 0.5), 0.25, 0.03)
    down = below(np.abs((c.v * count) % 1 - 0.5), 0.25, 0.03)
    return laid(c.filled(), c.second, 0.5 * across + 0.5 * down)


def herringbone(c: Canvas) -> Floats:
    """Slanting threads that turn at each column."""
    column = np.abs((c.u * 6) % 2 - 1)
    line = np.abs(((c.v * 12 + column * 2.0) % 1) - 0.5)
    return laid(c.filled(), c.second, below(line, 0.22, 0.1) * 0.85)


def geometric(c: Canvas) -> Floats:
    """Diamonds within diamonds."""
    count = c.random.choice([3, 4])
    reach = np.abs((c.u * count) % 1 - 0.5) + np.abs((c.v * count) % 1 - 0.5)
    picture = laid(c.filled(), c.second, below(np.abs(reach - 0.36), 0.09, 0.03))
    return laid(picture, c.third, below(reach, 0.13, 0.03))


def ikat(c: Canvas) -> Floats:
    """Blurred lozenges, as dyed before weaving."""
    shiver = 0.02 * np.sin(c.u * 2 * np.pi * 37) + 0.012 * np.sin(c.u * 2 * np.pi * 61)
    reach = np.abs((c.u * 3) % 1 - 0.5) * 1.2 + np.abs(((c.v + shiver) * 2) % 1 - 0.5)
    picture = laid(c.filled(), c.second, below(np.abs(reach - 0.42), 0.12, 0.06))
    return laid(picture, c.third, below(reach, 0.16, 0.06))


def spotted(c: Canvas) -> Floats:
    """Dots in staggered rows."""
    row = np.floor(c.v * 6)
    x = (c.u * 6 + 0.5 * (row % 2)) % 1 - 0.5
    y = (c.v * 6) % 1 - 0.5
    return laid(c.filled(), c.second, below(np.hypot(x, y), 0.22, 0.05))


def floral(c: Canvas) -> Floats:
    """Scattered five-petalled flowers with leaves."""
    picture = c.filled()
    for _ in range(11):
        x, y = c.random.random(), c.random.random()
        size, turn = c.random.uniform(0.07, 0.13), c.random.uniform(0, 6.28)
        dx, dy = (c.u - x + 0.5) % 1 - 0.5, (c.v - y + 0.5) % 1 - 0.5
        radius, angle = np.hypot(dx, dy), np.arctan2(dy, dx) + turn
        leaf = np.hypot(
            (dx * np.cos(turn) + dy * np.sin(turn) - size) / 1.9,
            -dx * np.sin(turn) + dy * np.cos(turn),
        )
        picture = laid(picture, c.third, below(leaf, size * 0.42))
        petals = size * (0.62 + 0.38 * np.cos(5 * angle))
        picture = laid(picture, c.second, below(radius - petals, 0))
        picture = laid(picture, c.first, below(radius, size * 0.2))
    return picture


def abstract(c: Canvas) -> Floats:
    """Large soft shapes, cut out and laid over each other."""
    picture = c.filled()
    for number in range(7):
        x, y, size = c.random.random(), c.random.random(), c.random.uniform(0.1, 0.22)
        dx, dy = (c.u - x + 0.5) % 1 - 0.5, (c.v - y + 0.5) % 1 - 0.5
        angle = np.arctan2(dy, dx)
        lobes, turn = c.random.choice([2, 3]), c.random.uniform(0, 6.28)
        edge = size * (1 + 0.28 * np.cos(lobes * angle + turn))
        picture = laid(
            picture, c.second if number % 2 else c.third, below(np.hypot(dx, dy) - edge, 0)
        )
    return picture


PATTERNS: dict[str, Pattern] = {
    "striped": striped, "checked": checked, "herringbone": herringbone, "geometric": geometric,
    "ikat": ikat, "spotted": spotted, "floral": floral, "abstract": abstract,
}  # fmt: skip
