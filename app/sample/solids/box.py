"""Boxes with rounded edges, and cushions: such boxes swollen in the middle."""

from functools import lru_cache

import numpy as np

from app.sample.render.mesh import Floats, Mesh, joined, unit
from app.sample.solids.grid import grid_triangles

BEVEL = np.tan(np.radians([45.0, 22.5, 0.0]))  # even steps around a quarter of a circle
FACES = ((0, 1, 2), (1, 2, 0), (2, 0, 1))  # the axis across, and the two along


def box(width: float, height: float, depth: float, edge: float = 0.008) -> Mesh:
    """A box centred on the origin, its edges rounded with the radius `edge`."""
    return _box(round(width, 4), round(height, 4), round(depth, 4), round(edge, 4), 1)


@lru_cache(maxsize=512)  # the variants of a design share it
def cushion(
    width: float, height: float, depth: float, *, edge: float = 0.05, swell: float = 0.25
) -> Mesh:
    """A box whose thickness along y grows by the share `swell` towards the middle."""
    flat = _box(round(width, 4), round(height, 4), round(depth, 4), round(edge, 4), 5)
    x, y, z = flat.points.T
    a, c = width / 2, depth / 2
    bulge_x, bulge_z = 1 - (x / a) ** 2, 1 - (z / c) ** 2
    grown = 1 + swell * bulge_x * bulge_z
    slope_x = y * swell * (-2 * x / a**2) * bulge_z
    slope_z = y * swell * (-2 * z / c**2) * bulge_x
    points = np.stack([x, y * grown, z], axis=1).astype(np.float32)
    n = flat.normals
    across = n[:, 1] / grown
    normals = np.stack([n[:, 0] - slope_x * across, across, n[:, 2] - slope_z * across], axis=1)
    return Mesh(points, unit(normals.astype(np.float32)), flat.uv, flat.triangles)


@lru_cache(maxsize=4096)
def _box(width: float, height: float, depth: float, edge: float, inner: int) -> Mesh:
    half = np.array([width, height, depth]) / 2
    radius = min(edge, float(half.min()) * 0.999)
    lines = [_stops(extent, radius, inner) for extent in half]
    grain_axis = int(half.argmax())
    faces = [
        _face(half, radius, lines, face, sign, grain_axis) for face in FACES for sign in (-1.0, 1.0)
    ]
    return joined(*faces)


def _stops(half: float, radius: float, inner: int) -> Floats:
    bevel = half - radius + radius * BEVEL
    middle = np.linspace(-(half - radius), half - radius, inner + 2)[1:-1]
    return np.concatenate([-bevel, middle, bevel[::-1]]).astype(np.float32)


def _face(
    half: Floats, radius: float, lines: list[Floats], face: tuple[int, int, int], sign: float,
    grain_axis: int,
) -> Mesh:  # fmt: skip
    across, first, second = face
    u, v = np.meshgrid(lines[first], lines[second], indexing="ij")
    flat = np.zeros((u.size, 3), np.float32)
    flat[:, across], flat[:, first], flat[:, second] = sign * half[across], u.ravel(), v.ravel()
    core = np.clip(flat, -(half - radius), half - radius)
    normals = unit((flat - core).astype(np.float32))
    along, other = (second, first) if second == grain_axis else (first, second)
    uv = flat[:, [along, other]] + np.float32(across * 0.37 + sign * 0.11)
    points = (core + radius * normals).astype(np.float32)
    return Mesh(points, normals, uv.astype(np.float32), grid_triangles(*u.shape))
