"""Rugs: one picture for the whole."""

import numpy as np

from app.sample.patterns.canvas import Canvas, Pattern, below, laid
from app.sample.render.mesh import Floats


def _rim(c: Canvas) -> Floats:
    """The distance to the nearest edge, 0 to 0.5."""
    return np.minimum(np.minimum(c.u, 1 - c.u), np.minimum(c.v, 1 - c.v))


def bordered(c: Canvas) -> Floats:
    """A plain field with two lines around."""
    rim = _rim(c)
    picture = laid(c.filled(), c.second, below(np.abs(rim - 0.075), 0.03))
    return laid(picture, c.third, below(np.abs(rim - 0.135), 0.008))


def berber(c: Canvas) -> Floats:
    """Thin hand-drawn diamonds on a pale ground."""
    shake = 0.012 * np.sin(c.v * 23) + 0.01 * np.sin(c.u * 31)
    x, y = (c.u * 3 + shake) % 1 - 0.5, (c.v * 4 + shake) % 1 - 0.5
    reach = np.abs(x) + np.abs(y)
    picture = laid(c.filled(), c.second, below(np.abs(reach - 0.46), 0.028, 0.03))
    return laid(picture, c.third, below(np.abs(reach - 0.16), 0.03, 0.03))


def medallion(c: Canvas) -> Floats:
    """A lobed medallion, corner pieces and a border of rosettes."""
    x, y = (c.u - 0.5) * 1.5, c.v - 0.5
    radius, angle = np.hypot(x, y), np.arctan2(y, x)
    rim = _rim(c)
    field = laid(c.filled(), c.second, below(rim, 0.13))
    along = np.where(np.minimum(c.u, 1 - c.u) < np.minimum(c.v, 1 - c.v), c.v, c.u)
    rosette = np.hypot((along * 14) % 1 - 0.5, (rim - 0.07) * 14)
    field = laid(field, c.third, below(rosette, 0.36, 0.05))
    field = laid(field, c.first, below(rosette, 0.14, 0.05))
    field = laid(field, c.third, below(np.abs(rim - 0.13), 0.007))
    lobes = 0.27 + 0.03 * np.cos(12 * angle)
    field = laid(field, c.second, below(radius - lobes, 0))
    field = laid(field, c.third, below(np.abs(radius - lobes * 0.8), 0.012))
    petals = 0.12 + 0.05 * np.cos(8 * angle)
    field = laid(field, c.first, below(radius - petals, 0))
    corner = np.hypot(np.minimum(c.u, 1 - c.u) * 1.5 - 0.2, np.minimum(c.v, 1 - c.v) - 0.13)
    tips = 0.15 + 0.02 * np.cos(14 * np.arctan2(c.v - 0.5, c.u - 0.5))
    inside = (rim > 0.137) & (radius > lobes + 0.04)
    return laid(field, c.second, below(corner - tips, 0) * inside)


def chequered(c: Canvas) -> Floats:
    """A chessboard."""
    cell = (np.floor(c.u * 5) + np.floor(c.v * 7)) % 2
    return laid(c.filled(), c.second, cell)


def banded(c: Canvas) -> Floats:
    """Broad bands across, of uneven height."""
    edges = np.cumsum([c.random.uniform(0.06, 0.2) for _ in range(10)])
    number = np.searchsorted(edges / edges[-1], c.v)
    picture = laid(c.filled(), c.second, (number % 3 == 1).astype(np.float32))
    return laid(picture, c.third, (number % 3 == 2).astype(np.float32))


def arches(c: Canvas) -> Floats:
    """Rainbow arches in rows."""
    x, y = (c.u * 2) % 1 - 0.5, (c.v * 3) % 1
    reach = np.where(y < 0.55, np.hypot(x, y - 0.55), np.abs(x))
    picture = laid(c.filled(), c.second, below(np.abs(reach - 0.36), 0.05, 0.03))
    return laid(picture, c.third, below(np.abs(reach - 0.20), 0.05, 0.03))


PATTERNS: dict[str, Pattern] = {
    "bordered": bordered, "berber": berber, "medallion": medallion, "chequered": chequered,
    "banded": banded, "arches": arches,
}  # fmt: skip
