"""Cloth that hangs in folds."""

from functools import lru_cache

import numpy as np

from app.sample.render.mesh import Mesh
from app.sample.solids.grid import surface


@lru_cache(maxsize=512)  # the variants of a design share it
def drape(width: float, height: float, *, folds: int, depth: float, phase: float = 0.0) -> Mesh:
    """Cloth hanging from y = 0 downwards, facing +z; the folds open towards the hem."""
    u = np.linspace(0, 1, folds * 12 + 1)
    v = np.linspace(0, 1, 20)
    across, down = np.meshgrid(u, v)
    swing = 2 * np.pi * folds * across + phase + 0.35 * np.sin(3.1 * across + 2.2 * down)
    reach = depth * (0.7 + 0.3 * down)
    x = (across - 0.5) * width * (1 + 0.02 * np.sin(down * 3)) + 0.25 * reach * np.sin(2 * swing)
    points = np.stack([x, -down * height, reach * np.sin(swing)], -1).astype(np.float32)
    slack = np.hypot(np.diff(points[0, :, 0]), np.diff(points[0, :, 2]))
    run = np.concatenate([[0.0], np.cumsum(slack)])
    uv = np.stack(np.meshgrid(run, v * height), -1).astype(np.float32)
    return surface(points, uv)
