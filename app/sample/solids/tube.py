"""Round bars along a path: bent metal, stems, rims."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from app.sample.render.mesh import Floats, Mesh, unit
from app.sample.solids.grid import grid_triangles

Point = tuple[float, float, float]
TURN = np.linspace(0, 2 * np.pi, 11, dtype=np.float32)  # a rod's sides
ROUND = np.stack([np.cos(TURN), np.sin(TURN)], 1)


def tube(
    path: Sequence[Point] | Floats, radius: float, *, end: float | None = None, sides: int = 8
) -> Mesh:
    """A bar along `path`, its radius going from `radius` to `end`; the ends stay open."""
    line = np.asarray(path, np.float32)
    tangent = unit(np.gradient(line, axis=0).astype(np.float32))
    across = np.zeros_like(line)
    start = np.array([1, 0, 0] if abs(tangent[0, 0]) < 0.8 else [0, 0, 1], np.float32)
    for row in range(len(line)):  # each frame is the last one, tilted as little as it needs
        start = start - tangent[row] * float(start @ tangent[row])
        start = start / max(float(np.linalg.norm(start)), 1e-6)
        across[row] = start
    other = np.cross(tangent, across)
    angle = np.linspace(0, 2 * np.pi, sides + 1, dtype=np.float32)
    normals = (
        across[:, None] * np.cos(angle)[None, :, None]
        + other[:, None] * np.sin(angle)[None, :, None]
    )
    reach = np.linspace(radius, radius if end is None else end, len(line), dtype=np.float32)
    points = line[:, None] + normals * reach[:, None, None]
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    v, u = np.meshgrid(angle * radius, length)
    return Mesh(
        points.reshape(-1, 3).astype(np.float32), normals.reshape(-1, 3).astype(np.float32),
        np.stack([u, v], -1).reshape(-1, 2).astype(np.float32),
        grid_triangles(len(line), len(angle)),
    )  # fmt: skip


@lru_cache(maxsize=512)  # the variants of a design share it
def rod(start: Point, stop: Point, radius: float, *, end: float | None = None) -> Mesh:
    """A straight bar between two points."""
    a, b = np.array(start, np.float32), np.array(stop, np.float32)
    length = float(np.linalg.norm(b - a))
    along = (b - a) / length
    side = np.array([1, 0, 0] if abs(along[0]) < 0.8 else [0, 0, 1], np.float32)
    across = side - along * float(side @ along)
    across /= np.linalg.norm(across)
    around = ROUND[:, :1] * across + ROUND[:, 1:] * np.cross(along, across)
    points = np.concatenate([a + around * radius, b + around * (radius if end is None else end)])
    run = np.repeat(np.array([0, length], np.float32), len(ROUND))
    uv = np.stack([run, np.tile(TURN * radius, 2)], 1)
    return Mesh(
        points.astype(np.float32), np.concatenate([around, around]).astype(np.float32),
        uv.astype(np.float32), grid_triangles(2, len(ROUND)),
    )  # fmt: skip


@lru_cache(maxsize=512)  # the variants of a design share it
def ring(radius: float, thickness: float, *, segments: int = 48) -> Mesh:
    """A torus standing upright, facing +z."""
    angle = np.linspace(0, 2 * np.pi, segments + 1)
    path = np.stack([np.cos(angle), np.sin(angle), 0 * angle], -1) * radius
    return tube(path.astype(np.float32), thickness, sides=10)
