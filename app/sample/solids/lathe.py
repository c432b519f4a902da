"""Solids of revolution about the y axis: legs, vases, shades, plates."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from app.sample.render.mesh import Floats, Mesh, unit
from app.sample.solids.grid import grid_triangles

Profile = Sequence[tuple[float, float]]


def smooth_profile(profile: Profile, steps: int = 6) -> list[tuple[float, float]]:
    """The profile as a Catmull-Rom curve through its points, `steps` pieces between two."""
    points = np.array([profile[0], *profile, profile[-1]], np.float64)
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    pieces = []
    for a, b, c, d in zip(points, points[1:], points[2:], points[3:], strict=False):
        pieces.append(
            0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2
                   + (3 * b - a - 3 * c + d) * t**3)
        )  # fmt: skip
    curve = np.concatenate([*pieces, points[-1:]])
    return [(max(0.0, float(r)), float(y)) for r, y in curve]


def lathe(profile: Profile, *, segments: int = 36, flutes: int = 0, depth: float = 0.0) -> Mesh:
    """Turn (radius, height) pairs about the y axis; a doubled pair makes a sharp edge.

    `flutes` grooves, `depth` as a share of the radius, run from top to bottom.
    """
    line = np.array(profile, np.float32)
    segments = max(segments, flutes * 6)
    angle = np.linspace(0, 2 * np.pi, segments + 1, dtype=np.float32)
    ripple = 1 - depth * (0.5 + 0.5 * np.cos(angle * flutes)) if flutes else np.ones_like(angle)
    radius = line[:, :1] * ripple[None, :]
    points = np.stack(
        [radius * np.sin(angle), np.repeat(line[:, 1:], len(angle), 1), radius * np.cos(angle)], -1
    )
    normals = _normals(line, angle)
    if flutes:
        lean = depth * 0.5 * flutes * np.sin(angle * flutes)
        sideways = np.stack([np.cos(angle), 0 * angle, -np.sin(angle)], -1)
        normals = unit((normals - lean[None, :, None] * sideways[None]).astype(np.float32))
    reach = float(line[:, 0].max())
    height = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    uv = np.stack(np.meshgrid(angle * reach, height), -1)
    return Mesh(
        points.reshape(-1, 3).astype(np.float32), normals.reshape(-1, 3),
        uv.reshape(-1, 2).astype(np.float32), grid_triangles(len(line), len(angle)),
    )  # fmt: skip


def _normals(line: Floats, angle: Floats) -> Floats:
    steps = np.diff(line, axis=0)
    outward = unit(np.stack([steps[:, 1], -steps[:, 0]], -1).astype(np.float32))
    before = np.concatenate([outward[:1], outward])
    after = np.concatenate([outward, outward[-1:]])
    before = np.where(np.linalg.norm(before, axis=1, keepdims=True) < 0.5, after, before)
    after = np.where(np.linalg.norm(after, axis=1, keepdims=True) < 0.5, before, after)
    doubled = np.linalg.norm(steps, axis=1) < 1e-6
    mean = before + after
    mean[:-1][doubled] = before[:-1][doubled]
    mean[1:][doubled] = after[1:][doubled]
    mean = unit(mean)
    flat = mean[:, None, :1]
    return np.concatenate(
        [flat * np.sin(angle)[None, :, None],
         np.repeat(mean[:, None, 1:], len(angle), 1),
         flat * np.cos(angle)[None, :, None]], -1,
    ).astype(np.float32)  # fmt: skip


@lru_cache(maxsize=512)  # the variants of a design share it
def cylinder(
    radius: float, height: float, *, top: float | None = None, edge: float = 0.004,
    segments: int = 36,
) -> Mesh:  # fmt: skip
    """A closed cylinder standing on y = 0; `top` is its upper radius where it tapers."""
    upper = radius if top is None else top
    edge = min(edge, radius * 0.45, upper * 0.45, height * 0.45)
    profile = [
        (0, 0), (radius - edge, 0), (radius - edge, 0), (radius, edge), (radius, edge),
        (upper, height - edge), (upper, height - edge), (upper - edge, height),
        (upper - edge, height), (0, height),
    ]  # fmt: skip
    return lathe(profile, segments=segments)


@lru_cache(maxsize=512)  # the variants of a design share it
def ball(radius: float, *, squash: float = 1.0) -> Mesh:
    """A sphere about the origin, `squash` times as high as wide."""
    angle = np.linspace(-np.pi / 2, np.pi / 2, 18)
    return lathe([(float(np.cos(a)) * radius, float(np.sin(a)) * radius * squash) for a in angle])
