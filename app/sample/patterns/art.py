"""Pictures to hang on a wall."""

import numpy as np

from app.sample.patterns.canvas import Canvas, Pattern, below, between, laid
from app.sample.render.mesh import Floats

PAPER = (0.86, 0.82, 0.74)
INK = (0.02, 0.02, 0.025)


def cutouts(c: Canvas) -> Floats:
    """Paper shapes in the manner of collage."""
    picture = c.filled(PAPER)
    for number in range(5):
        x, y = c.random.uniform(0.25, 0.75), 0.2 + 0.15 * number
        dx, dy = c.u - x, c.v - y
        angle, turn = np.arctan2(dy, dx), c.random.uniform(0, 6.28)
        edge = c.random.uniform(0.12, 0.2) * (1 + 0.3 * np.cos(3 * angle + turn))
        colour = (c.first, c.second, c.third)[number % 3]
        picture = laid(picture, colour, below(np.hypot(dx, dy) - edge, 0))
    return picture


def botanical(c: Canvas) -> Floats:
    """A stem with paired leaves."""
    picture = c.filled(PAPER)
    lean = c.random.uniform(-0.12, 0.12)
    stem = 0.5 + lean * (0.9 - c.v) * 2
    picture = laid(picture, c.first, below(np.abs(c.u - stem), 0.006) * (c.v > 0.14) * (c.v < 0.95))
    for number in range(7):
        y = 0.84 - number * 0.105
        size = 0.2 * (1 - number * 0.085)
        for side in (-1, 1):
            x = 0.5 + lean * (0.9 - y) * 2
            turn = -0.65 * side
            dx, dy = (c.u - x) * side, c.v - y + 0.02 * (side > 0)
            along = dx * np.cos(0.65) - dy * np.sin(0.65)
            across = dx * np.sin(0.65) + dy * np.cos(0.65) + 0 * turn
            leaf = np.abs(across) - size * 0.30 * np.sin(np.pi * np.clip(along / size, 0, 1))
            inside = (along > 0) & (along < size)
            colour = c.first if (number + (side > 0)) % 3 else c.second
            picture = laid(picture, colour, below(leaf, 0) * inside)
    return picture


def landscape(c: Canvas) -> Floats:
    """Hills under a sun."""
    sky = c.v[..., None] / 0.7
    high, low = np.array(between(c.third, PAPER, 0.55)), np.array(PAPER)
    picture = (high * (1 - sky) + low * np.minimum(sky, 1)).astype(np.float32)
    x, y = c.random.uniform(0.3, 0.7), c.random.uniform(0.22, 0.36)
    picture = laid(picture, c.second, below(np.hypot(c.u - x, c.v - y), 0.11))
    for number in range(4):
        level = 0.46 + number * 0.13
        a, b = c.random.uniform(0, 6.28), c.random.uniform(0, 6.28)
        ridge = level + 0.06 * np.sin(c.u * 5 + a) + 0.025 * np.sin(c.u * 13 + b)
        colour = between(between(c.first, PAPER, 0.6), c.first, number / 3)
        picture = laid(picture, colour, below(ridge - c.v, 0))
    return picture


def line_art(c: Canvas) -> Floats:
    """A single looping line and one patch of colour."""
    picture = c.filled(PAPER)
    x, y = c.random.uniform(0.35, 0.65), c.random.uniform(0.35, 0.6)
    picture = laid(picture, c.first, below(np.hypot((c.u - x) * 0.9, c.v - y), 0.22))
    t = np.linspace(0, 1, 260)
    a, b = c.random.uniform(2.5, 4), c.random.uniform(0, 6.28)
    px = 0.5 + 0.3 * np.sin(2 * np.pi * t * 2 + b) * (1 - 0.3 * t)
    py = 0.12 + 0.76 * t + 0.11 * np.cos(2 * np.pi * t * a)
    near = np.full(c.u.shape, 9.0, np.float32)
    for qx, qy in zip(px, py, strict=True):
        i, j = int(qy * 256), int(qx * 256)
        rows, columns = slice(max(0, i - 5), i + 6), slice(max(0, j - 5), j + 6)
        spot = np.hypot(c.u[rows, columns] - qx, c.v[rows, columns] - qy)
        near[rows, columns] = np.minimum(near[rows, columns], spot)
    return laid(picture, INK, below(near, 0.007, 0.006))


def bauhaus(c: Canvas) -> Floats:
    """Quarter circles and blocks on a grid."""
    picture = c.filled(PAPER)
    for row in range(4):
        for column in range(3):
            x, y = c.u * 3 - column, c.v * 4 - row
            cell = (x >= 0) & (x < 1) & (y >= 0) & (y < 1)
            colour = c.random.choice([c.first, c.second, c.third])
            shape = c.random.choice(["disc", "quarter", "block", "half", "none"])
            if shape == "none":
                continue
            cx, cy = (c.random.choice([0, 1]), c.random.choice([0, 1]))
            reach = {
                "disc": np.hypot(x - 0.5, y - 0.5) - 0.42,
                "quarter": np.hypot(x - cx, y - cy) - 0.98,
                "block": np.maximum(np.abs(x - 0.5), np.abs(y - 0.5)) - 0.5,
                "half": np.where(y * (2 * cy - 1) > cy - 0.5, np.hypot(x - 0.5, y - cy) - 0.5, 1.0),
            }[shape]
            picture = laid(picture, colour, below(reach, 0, 0.03) * cell)
    return picture


def colour_field(c: Canvas) -> Floats:
    """Two floating blocks with breathing edges."""
    picture = c.filled(c.first)
    waver = 0.008 * np.sin(c.u * 41 + c.v * 17) + 0.006 * np.sin(c.v * 67)
    split = c.random.uniform(0.4, 0.62)
    for colour, top, bottom in ((c.second, 0.07, split - 0.03), (c.third, split + 0.03, 0.93)):
        half = (bottom - top) / 2
        reach = np.maximum(np.abs(c.u - 0.5) - 0.41, np.abs(c.v - (top + bottom) / 2) - half)
        picture = laid(picture, colour, below(reach + waver, 0, 0.05) * 0.92)
    return picture


PATTERNS: dict[str, Pattern] = {
    "collage": cutouts, "botanical": botanical, "landscape": landscape, "line art": line_art,
    "bauhaus": bauhaus, "colour field": colour_field,
}  # fmt: skip
