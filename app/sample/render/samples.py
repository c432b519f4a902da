"""Where a picture must be shaded: once a pixel inside a part, four times on its edge."""

from dataclasses import dataclass

import numpy as np

from app.sample.render.compiled import compiled, inlined
from app.sample.render.mesh import Bools, Floats, Ints


@dataclass(frozen=True)
class Samples:
    """`hits` (n,) triangles, `at` (n, 2) screen places, `pixels` (n,) with their `weights` (n,)
    and `spans` (n,): a sample stands for that many pixels across and down."""

    hits: Ints
    at: Floats
    pixels: Ints
    weights: Floats
    spans: Ints

    def where(self, mask: Bools) -> "Samples":
        """Only those where `mask` (n,) holds."""
        return Samples(self.hits[mask], self.at[mask], self.pixels[mask], self.weights[mask],
                       self.spans[mask])  # fmt: skip


def samples(ids: Ints, owners: Ints, smooth: Bools) -> Samples:
    """The places of `ids` (2h, 2w), -1 being nothing, that have to be shaded.

    `smooth` (parts,) marks parts so even that one sample serves for 2 x 2 pixels.
    """
    room = int(ids.size)
    hits, pixels = np.empty(room, np.int32), np.empty(room, np.int32)
    at, weights = np.empty((room, 2), np.float32), np.empty(room, np.float32)
    spans = np.empty(room, np.int8)
    count = _collect(ids, owners, smooth, hits, at, pixels, weights, spans)
    return Samples(hits[:count], at[:count], pixels[:count], weights[:count], spans[:count])


@inlined
def _only(ids: Ints, owners: Ints, y: int, x: int, reach: int) -> int:
    """The part that all of `reach` x `reach` samples lie on, else -1."""
    first = ids[y, x]
    if first < 0:
        return -1
    own = owners[first]
    for j in range(reach):
        for i in range(reach):
            hit = ids[y + j, x + i]
            if hit != first and (hit < 0 or owners[hit] != own):
                return -1
    return int(own)


@compiled
def _collect(  # noqa: PLR0913, PLR0917 - a kernel takes flat arrays
    ids: Ints, owners: Ints, smooth: Bools, hits: Ints, at: Floats, pixels: Ints, weights: Floats,
    spans: Ints,
) -> int:  # fmt: skip
    height, width = ids.shape[0] // 2, ids.shape[1] // 2
    count = 0
    for y in range(0, height, 2):
        for x in range(0, width, 2):
            own = _only(ids, owners, 2 * y, 2 * x, 4)
            if own >= 0 and smooth[own]:
                hits[count], pixels[count] = ids[2 * y + 2, 2 * x + 2], y * width + x
                weights[count], spans[count] = 1.0, 2
                at[count, 0], at[count, 1] = 2 * x + 2, 2 * y + 2
                count += 1
                continue
            for k in range(4):
                count = _pixel(ids, owners, y + (k >> 1), x + (k & 1), hits, at, pixels, weights,
                               spans, count)  # fmt: skip
    return count


@inlined
def _pixel(  # noqa: PLR0913, PLR0917
    ids: Ints, owners: Ints, y: int, x: int, hits: Ints, at: Floats, pixels: Ints,
    weights: Floats, spans: Ints, count: int,
) -> int:  # fmt: skip
    inside = _only(ids, owners, 2 * y, 2 * x, 2) >= 0
    for k in range(1 if inside else 4):
        sx, sy = 2 * x + (k & 1), 2 * y + (k >> 1)
        if ids[sy, sx] < 0:
            continue
        hits[count], pixels[count] = ids[sy, sx], y * (ids.shape[1] // 2) + x
        weights[count], spans[count] = 1.0 if inside else 0.25, 1
        at[count, 0] = sx + (1.0 if inside else 0.5)
        at[count, 1] = sy + (1.0 if inside else 0.5)
        count += 1
    return count


@compiled
def gather(seen: Ints, weights: Floats, spans: Ints, width: int, colours: Floats,
           picture: Floats) -> None:  # fmt: skip
    """Add weighted `colours` (n, c) to the rows `seen` of `picture` (pixels, c)."""
    for i in range(seen.shape[0]):
        for j in range(spans[i]):
            for m in range(spans[i]):
                row = seen[i] + j * width + m
                for k in range(picture.shape[1]):
                    picture[row, k] += weights[i] * colours[i, k]


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
