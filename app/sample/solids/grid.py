"""Surfaces given as a grid of points."""

from functools import cache

import numpy as np

from app.sample.render.mesh import Floats, Ints, Mesh, unit


@cache
def grid_triangles(rows: int, columns: int) -> Ints:
    """Two triangles for each cell of a (rows, columns) grid of points."""
    index = np.arange(rows * columns, dtype=np.int32).reshape(rows, columns)
    a, b = index[:-1, :-1].ravel(), index[:-1, 1:].ravel()
    c, d = index[1:, :-1].ravel(), index[1:, 1:].ravel()
    return np.concatenate([np.stack([a, b, d], 1), np.stack([a, d, c], 1)]).astype(np.int32)


def surface(points: Floats, uv: Floats | None = None) -> Mesh:
    """A mesh over (rows, columns, 3) points; normals from the grid's own slopes.

    Without `uv`, lengths along the middle row and column serve, so that a pattern keeps its size.
    """
    rows, columns = points.shape[:2]
    along, down = np.gradient(points, axis=1), np.gradient(points, axis=0)
    normals = unit(np.cross(along, down).astype(np.float32))
    if uv is None:
        uv = _lengths(points)
    return Mesh(
        points.reshape(-1, 3).astype(np.float32),
        normals.reshape(-1, 3),
        uv.reshape(-1, 2).astype(np.float32),
        grid_triangles(rows, columns),
    )


def _lengths(points: Floats) -> Floats:
    rows, columns = points.shape[:2]
    u = _running(points[rows // 2])
    v = _running(points[:, columns // 2])
    return np.stack(np.meshgrid(u, v), axis=-1).astype(np.float32)


def _running(line: Floats) -> Floats:
    steps = np.linalg.norm(np.diff(line, axis=0), axis=1)
    return np.concatenate([[0.0], np.cumsum(steps)]).astype(np.float32)
