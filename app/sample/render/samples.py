"""Where a picture must be shaded: once a pixel inside a part, four times on its edge."""

from dataclasses import dataclass

import numpy as np

from app.sample.render.compiled import compiled
from app.sample.render.mesh import Floats, Ints


@dataclass(frozen=True)
class Samples:
    """`hits` (n,) triangles, `at` (n, 2) screen places, `pixels` (n,) and their `weights` (n,)."""

    hits: Ints
    at: Floats
    pixels: Ints
    weights: Floats


def samples(ids: Ints, owners: Ints) -> Samples:
    """The places of `ids` (2h, 2w), -1 being nothing, that have to be shaded."""
    room = int(ids.size)
    hits, pixels = np.empty(room, np.int32), np.empty(room, np.int32)
    at, weights = np.empty((room, 2), np.float32), np.empty(room, np.float32)
    count = _collect(ids, owners, hits, at, pixels, weights)
    return Samples(hits[:count], at[:count], pixels[:count], weights[:count])


@compiled
def _collect(  # noqa: PLR0913 - a kernel takes flat arrays
    ids: Ints, owners: Ints, hits: Ints, at: Floats, pixels: Ints, weights: Floats
) -> int:
    height, width = ids.shape[0] // 2, ids.shape[1] // 2
    count = 0
    for y in range(height):
        for x in range(width):
            a, b = ids[2 * y, 2 * x], ids[2 * y, 2 * x + 1]
            c, d = ids[2 * y + 1, 2 * x], ids[2 * y + 1, 2 * x + 1]
            if a >= 0 and b >= 0 and c >= 0 and d >= 0:
                own = owners[a]
                if own == owners[b] and own == owners[c] and own == owners[d]:
                    hits[count], pixels[count], weights[count] = a, y * width + x, 1.0
                    at[count, 0], at[count, 1] = 2 * x + 1, 2 * y + 1
                    count += 1
                    continue
            for k in range(4):
                sx, sy = 2 * x + (k & 1), 2 * y + (k >> 1)
                if ids[sy, sx] >= 0:
                    hits[count], pixels[count] = ids[sy, sx], y * width + x
                    weights[count] = 0.25
                    at[count, 0], at[count, 1] = sx + 0.5, sy + 0.5
                    count += 1
    return count


@compiled
def gather(pixels: Ints, weights: Floats, colours: Floats, picture: Floats) -> None:
    """Add weighted `colours` (n, c) to the rows of `picture` (pixels, c)."""
    for i in range(pixels.shape[0]):
        for k in range(picture.shape[1]):
            picture[pixels[i], k] += weights[i] * colours[i, k]


@compiled
def develop(picture: Floats, curve: Ints, out: Ints) -> None:
    """Linear light (h, w, 3) to bytes by `curve`, whose last entry stands for light of 4.

    The corners darken a little, as a lens would have it.
    """
    height, width = picture.shape[:2]
    steps = curve.shape[0] / 4.0
    last = curve.shape[0] - 1
    for y in range(height):
        v = 2.0 * y / height - 1
        for x in range(width):
            u = 2.0 * x / width - 1
            corner = (1 - 0.10 * max(u * u + v * v - 0.35, 0.0)) * steps
            for k in range(3):
                value = max(picture[y, x, k], 0.0) * corner
                out[y, x, k] = curve[min(int(value), last)]
