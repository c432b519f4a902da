"""Flat plates of any outline with rounded rims: table tops, mirrors, rugs."""

from functools import lru_cache

import numpy as np

from app.sample.render.mesh import Floats, Mesh, joined
from app.sample.solids.grid import grid_triangles

Outline = Floats  # (n, 2), counter-clockwise, every point seen from the origin


def outline(shape: str, width: float, depth: float, points: int = 64) -> Outline:
    """A named outline: `round`, `rectangular`, `organic`, `arch`, `wavy`, `hexagon`, `pill`."""
    angle = np.linspace(0, 2 * np.pi, points, endpoint=False) + 1e-3
    if shape in _POWERS:
        x, y = _rounded(angle, _POWERS[shape])
    elif shape == "arch":
        return _arch(width, depth, points)
    else:
        reach = _RADII[shape](angle)
        x, y = reach * np.cos(angle), reach * np.sin(angle)
    x, y = x / np.abs(x).max(), y / np.abs(y).max()
    return np.stack([x * width / 2, y * depth / 2], -1).astype(np.float32)


_POWERS = {"round": 2.0, "rectangular": 30.0, "pill": 4.0}
_RADII = {
    "organic": lambda a: 1 + 0.13 * np.cos(2 * a + 0.6) + 0.11 * np.cos(3 * a - 0.4),
    "wavy": lambda a: 1 + 0.07 * np.cos(9 * a),
    "hexagon": lambda a: np.cos(np.pi / 6) / np.cos((a % (np.pi / 3)) - np.pi / 6),
    "sun": lambda a: 1 + 0.12 * np.cos(16 * a),
}


def _rounded(angle: Floats, power: float) -> tuple[Floats, Floats]:
    """A superellipse, its points spread so that straight sides get few and corners many."""
    c, s = np.cos(angle), np.sin(angle)
    reach = (np.abs(c) ** power + np.abs(s) ** power) ** (-1 / power)
    return reach * c, reach * s


def _arch(width: float, depth: float, points: int) -> Outline:
    half, base = width / 2, -depth / 2
    spring = depth / 2 - half
    angle = np.linspace(0, np.pi, points // 2)
    top = np.stack([half * np.cos(angle), spring + half * np.sin(angle)], -1)
    side = np.linspace(spring, base, 8)[1:]
    left = np.stack([np.full(7, -half), side], -1)
    floor = np.stack([np.linspace(-half, half, 8)[1:], np.full(7, base)], -1)
    right = np.stack([np.full(7, half), side[::-1]], -1)[1:]
    return np.concatenate([top, left, floor, right]).astype(np.float32)


def slab(shape: Outline, thickness: float, edge: float = 0.006) -> Mesh:
    """A lying plate, its top at y = 0, its rim rounded with the radius `edge`."""
    edge = min(edge, thickness * 0.49)
    turn = np.linspace(0, np.pi / 2, 4)
    inset = np.concatenate([edge * (1 - np.sin(turn)), edge * (1 - np.sin(turn[::-1]))])
    level = np.concatenate([edge * (np.cos(turn) - 1), edge * (1 - np.cos(turn[::-1])) - thickness])
    upward = np.concatenate([np.cos(turn), -np.cos(turn[::-1])])
    closed = np.concatenate([shape, shape[:1]])
    out = _outward(closed)
    ring = closed[None] - out[None] * inset[:, None, None]
    points = np.stack([ring[..., 0], np.repeat(level[:, None], len(closed), 1), ring[..., 1]], -1)
    flat = np.sqrt(1 - upward**2)[:, None, None] * out[None]
    lift = np.repeat(upward[:, None], len(closed), 1)
    normals = np.stack([flat[..., 0], lift, flat[..., 1]], -1)
    run = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))])
    uv = np.stack(np.meshgrid(run, -level), -1)
    rim = Mesh(
        points.reshape(-1, 3).astype(np.float32), normals.reshape(-1, 3).astype(np.float32),
        uv.reshape(-1, 2).astype(np.float32), grid_triangles(len(level), len(closed)),
    )  # fmt: skip
    return joined(rim, _cap(points[0], 1.0), _cap(points[-1], -1.0))


def _outward(closed: Floats) -> Floats:
    along = closed[1:] - closed[:-1]
    along = np.concatenate([along, along[:1]])
    mean = along + np.concatenate([along[-2:-1], along[:-1]])
    length = np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-9)
    normal: Floats = (np.stack([mean[:, 1], -mean[:, 0]], -1) / length).astype(np.float32)
    return normal


def _cap(rim: Floats, up: float) -> Mesh:
    middle = np.array([[0, rim[0, 1], 0]], np.float32)
    points = np.concatenate([middle, rim]).astype(np.float32)
    count = len(rim)
    fan = np.stack([np.zeros(count - 1), np.arange(1, count), np.arange(2, count + 1)], -1)
    normals = np.tile(np.array([0, up, 0], np.float32), (count + 1, 1))
    return Mesh(points, normals, points[:, [0, 2]].copy(), fan.astype(np.int32))


@lru_cache(maxsize=512)  # the variants of a design share it
def panel(width: float, height: float) -> Mesh:
    """An upright rectangle facing +z, one pattern's width and height across: u, v in 0 to 1."""
    x, y = np.meshgrid(np.linspace(-0.5, 0.5, 3), np.linspace(0.5, -0.5, 3))
    points = np.stack([x * width, y * height, 0 * x], -1).reshape(-1, 3)
    normals = np.tile(np.array([0, 0, 1], np.float32), (9, 1))
    uv = np.stack([x + 0.5, 0.5 - y], -1).reshape(-1, 2)
    return Mesh(points.astype(np.float32), normals, uv.astype(np.float32), grid_triangles(3, 3))
