"""A surface of triangles."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating[Any]]
Ints = npt.NDArray[np.integer[Any]]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Mesh:
    """`points`, `normals` (n, 3), `uv` (n, 2) in metres along the surface, `triangles` (m, 3)."""

    points: Floats
    normals: Floats
    uv: Floats
    triangles: Ints

    def moved(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> "Mesh":
        """The same, elsewhere."""
        shift = np.array([x, y, z], np.float32)
        return Mesh(self.points + shift, self.normals, self.uv, self.triangles)

    def turned(self, axis: str, degrees: float) -> "Mesh":
        """Rotated about the origin, counter-clockwise seen from the axis's tip."""
        matrix = rotation(axis, degrees)
        return Mesh(self.points @ matrix.T, self.normals @ matrix.T, self.uv, self.triangles)

    def scaled(self, x: float = 1.0, y: float = 1.0, z: float = 1.0) -> "Mesh":
        """Stretched along the axes; normals stay perpendicular to the surface."""
        factors = np.array([x, y, z], np.float32)
        normals = unit(self.normals / factors)
        return Mesh(self.points * factors, normals, self.uv, self.triangles)

    def bent(self, radius: float) -> "Mesh":
        """Wrapped about a vertical line `radius` metres in front: the ends come forward."""
        angle = self.points[:, 0] / radius
        reach = radius - self.points[:, 2]
        points = self.points.copy()
        points[:, 0] = reach * np.sin(angle)
        points[:, 2] = radius - reach * np.cos(angle)
        normals = self.normals.copy()
        normals[:, 0] = self.normals[:, 0] * np.cos(angle) - self.normals[:, 2] * np.sin(angle)
        normals[:, 2] = self.normals[:, 0] * np.sin(angle) + self.normals[:, 2] * np.cos(angle)
        return Mesh(points, normals, self.uv, self.triangles)


def rotation(axis: str, degrees: float) -> Floats:
    """The 3 x 3 matrix of a turn about `x`, `y` or `z`."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    rows = {
        "x": [[1, 0, 0], [0, c, -s], [0, s, c]],
        "y": [[c, 0, s], [0, 1, 0], [-s, 0, c]],
        "z": [[c, -s, 0], [s, c, 0], [0, 0, 1]],
    }
    return np.array(rows[axis], np.float32)


def unit(vectors: Floats) -> Floats:
    """Each row at length one; a zero row stays zero."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    result: Floats = (vectors / np.maximum(lengths, 1e-9)).astype(np.float32)
    return result


def joined(*meshes: Mesh) -> Mesh:
    """Several meshes as one."""
    starts = np.cumsum([0] + [len(mesh.points) for mesh in meshes[:-1]])
    return Mesh(
        np.concatenate([mesh.points for mesh in meshes]),
        np.concatenate([mesh.normals for mesh in meshes]),
        np.concatenate([mesh.uv for mesh in meshes]),
        np.concatenate(
            [mesh.triangles + start for mesh, start in zip(meshes, starts, strict=True)]
        ).astype(np.int32),
    )
