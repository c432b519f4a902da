"""What the light does not reach: the sun's shadow map, and dimness close above the floor."""

import math
from dataclasses import dataclass

import numpy as np

from app.sample.render.camera import Camera
from app.sample.render.compiled import compiled
from app.sample.render.mesh import Floats, Ints, unit
from app.sample.render.raster import rasterise

SHADOW_SIZE = 400
BLOCK = 16  # texels
FLOOR_SIZE = 128
FLOOR_MARGIN = 0.6  # metres of floor around the things
BLUR = 0.10  # metres
CREASE = 0.10  # metres: how far a crease reaches
TURNS = np.array([(np.cos(k * np.pi / 8), np.sin(k * np.pi / 8)) for k in range(8)], np.float32)
FAR = 50.0  # metres; turns "towards the light" into a positive nearness


@dataclass(frozen=True)
class ShadowMap:
    """`depths` (n, n): nearness to the light; `frame` (3, 3): its right, up and forward axes;
    `origin` (4,): the map's low corner along right and up, texels per metre, smear in texels;
    `bounds` (2, n / 16, n / 16): the least and greatest nearness within a smear of each block."""

    depths: Floats
    frame: Floats
    origin: Floats
    bounds: Floats


def shadow_map(points: Floats, triangles: Ints, sun: Floats, softness: float) -> ShadowMap:
    """The scene as the sun sees it, by parallel projection over the bounds of `points`."""
    right = unit(np.cross(np.array([0, 1, 0], np.float32), sun).astype(np.float32))
    frame = np.stack([right, np.cross(sun, right), sun]).astype(np.float32)
    seen = points @ frame.T
    low, high = seen[:, :2].min(axis=0) - 0.02, seen[:, :2].max(axis=0) + 0.02
    scale = SHADOW_SIZE / float((high - low).max())
    screen = np.empty_like(seen)
    screen[:, :2] = (seen[:, :2] - low) * scale
    screen[:, 2] = seen[:, 2] + FAR
    depths = np.zeros((SHADOW_SIZE, SHADOW_SIZE), np.float32)
    ids = np.full((SHADOW_SIZE, SHADOW_SIZE), -1, np.int32)
    rasterise(screen, triangles, depths, ids, 0)
    origin = np.array([low[0], low[1], scale, max(1.0, softness * scale)], np.float32)
    return ShadowMap(depths, frame, origin, _bounds(depths, float(origin[3])))


def _bounds(depths: Floats, smear: float) -> Floats:
    """What spares most places a closer look: all around is lit, or all is dark."""
    count = SHADOW_SIZE // BLOCK
    blocks = depths.reshape(count, BLOCK, count, BLOCK)
    low, high = blocks.min(axis=(1, 3)), blocks.max(axis=(1, 3))
    reach = math.ceil(smear / BLOCK)
    padded = [np.pad(low, reach), np.pad(high, reach)]
    for axis in (0, 1):
        padded = [
            function.reduce([np.roll(field, k, axis) for k in range(-reach, reach + 1)])
            for function, field in zip((np.minimum, np.maximum), padded, strict=True)
        ]
    inner = slice(reach, reach + count)
    return np.stack([field[inner, inner] for field in padded]).astype(np.float32)


def floor_shade(points: Floats, triangles: Ints) -> tuple[Floats, Floats]:
    """How covered the floor is, (n, n) of 0 to 1, and (3,): its low x, low z, texels per metre.

    Seen from below, whatever is near the floor covers it, fading over 12 cm; then blurred, as
    the sky's light comes from all sides.
    """
    low = points[:, [0, 2]].min(axis=0) - FLOOR_MARGIN
    high = points[:, [0, 2]].max(axis=0) + FLOOR_MARGIN
    scale = FLOOR_SIZE / float((high - low).max())
    screen = np.empty_like(points)
    screen[:, 0] = (points[:, 0] - low[0]) * scale
    screen[:, 1] = (points[:, 2] - low[1]) * scale
    screen[:, 2] = FAR - points[:, 1]
    depths = np.zeros((FLOOR_SIZE, FLOOR_SIZE), np.float32)
    ids = np.full((FLOOR_SIZE, FLOOR_SIZE), -1, np.int32)
    rasterise(screen, triangles, depths, ids, 0)
    height = np.where(ids >= 0, FAR - depths, 9.0)
    cover = np.exp(-np.maximum(height, 0) / 0.12).astype(np.float32)
    reach = max(1, round(BLUR * scale))
    for _ in range(2):  # two box blurs come close to a Gaussian
        cover = _blurred(_blurred(cover, reach).T.copy(), reach).T.copy()
    return cover, np.array([low[0], low[1], scale], np.float32)


def _blurred(field: Floats, reach: int) -> Floats:
    padded = np.pad(field, ((0, 0), (reach + 1, reach)), mode="edge")
    total = np.cumsum(padded, axis=1, dtype=np.float64)
    width = 2 * reach + 1
    result: Floats = ((total[:, width:] - total[:, :-width]) / width).astype(np.float32)
    return result


def enclosure(nearest: Floats, camera: Camera) -> Floats:
    """Ambient occlusion from the picture's own depths, (pixels,): 0 open, 1 enclosed."""
    small = np.zeros((camera.height // 2, camera.width // 2), np.float32)
    _creases(np.ascontiguousarray(nearest[1::4, 1::4]), camera.focal / 2, CREASE, TURNS, small)
    smooth = _blurred(_blurred(small, 1).T.copy(), 1).T
    return np.repeat(np.repeat(smooth, 2, axis=0), 2, axis=1).ravel()


@compiled
def _creases(nearest: Floats, focal: float, reach: float, turns: Floats, out: Floats) -> None:
    """`nearest` holds 1/depth, which is linear over a plane: the mean of two opposite
    neighbours equals the middle on any plane, and exceeds it in a crease. A neighbour that is
    nearer by more than `reach` metres is another thing in front, not a wall of a crease."""
    height, width = out.shape
    for y in range(height):
        for x in range(width):
            middle = nearest[y, x]
            if middle <= 0:
                continue
            spread = min(max(reach * focal * middle, 2.0), 16.0)
            limit = reach * middle * middle
            total = 0.0
            for k in range(8):
                row = (k + 2 * (x & 1) + 4 * (y & 1)) & 7
                far = spread * (1.0 if k & 1 else 0.5)
                dx, dy = int(turns[row, 0] * far), int(turns[row, 1] * far)
                x1, y1 = min(max(x + dx, 0), width - 1), min(max(y + dy, 0), height - 1)
                x2, y2 = min(max(x - dx, 0), width - 1), min(max(y - dy, 0), height - 1)
                a, b = nearest[y1, x1] - middle, nearest[y2, x2] - middle
                if a > 1.6 * limit or b > 1.6 * limit:
                    continue
                rise = (max(a, -limit) + max(b, -limit)) * 0.5 / limit
                total += min(max(rise - 0.03, 0.0), 0.5)
            out[y, x] = min(total * 0.30, 0.8)
