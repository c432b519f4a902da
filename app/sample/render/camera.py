"""Where the picture is taken from."""

from dataclasses import dataclass

import numpy as np

from app.sample.render.mesh import Floats, unit

Point = tuple[float, float, float]
ENOUGH = 4000  # points that tell how large a thing looks


@dataclass(frozen=True)
class Camera:
    """A pinhole at `eye` looking at `target`; `field` is the picture's height in degrees."""

    eye: Point
    target: Point
    field: float
    width: int
    height: int

    @property
    def focal(self) -> float:
        """The focal length in pixels."""
        return self.height / 2 / float(np.tan(np.radians(self.field) / 2))

    def axes(self) -> Floats:
        """Rows: right, up, forward."""
        forward = unit(np.array(self.target, np.float32) - np.array(self.eye, np.float32))
        right = unit(np.cross(forward, np.array([0, 1, 0], np.float32)).astype(np.float32))
        up = np.cross(right, forward)
        return np.stack([right, up, forward]).astype(np.float32)

    def project(self, points: Floats) -> Floats:
        """(n, 3) of the world to (n, 3): x and y in pixels, and one over the depth in metres."""
        seen = (points - np.array(self.eye, np.float32)) @ self.axes().T
        inverse = 1.0 / np.maximum(seen[:, 2], 0.02)
        x = self.width / 2 + seen[:, 0] * inverse * self.focal
        y = self.height / 2 - seen[:, 1] * inverse * self.focal
        return np.stack([x, y, inverse], axis=1).astype(np.float32)


def framing(
    points: Floats, *, yaw: float, pitch: float, fill: float, size: tuple[int, int], field: float
) -> Camera:
    """A camera turned by `yaw` and `pitch` degrees whose picture `points` fill up to `fill`."""
    low, high = points.min(axis=0), points.max(axis=0)
    middle = (low + high) / 2
    direction = np.array([
        np.sin(np.radians(yaw)) * np.cos(np.radians(pitch)),
        np.sin(np.radians(pitch)),
        np.cos(np.radians(yaw)) * np.cos(np.radians(pitch)),
    ])  # fmt: skip
    distance = float(np.linalg.norm(high - low)) * 2
    points = points[:: max(1, len(points) // ENOUGH)]
    for _ in range(4):  # the perspective changes with the distance: a few steps settle it
        camera = _at(middle, direction * distance, field, size)
        seen = camera.project(points)
        half = np.array(size) / 2
        extent = np.abs(seen[:, :2] - half).max(axis=0) / half
        distance *= float(extent.max()) / fill
        across = (seen[:, :2].min(axis=0) + seen[:, :2].max(axis=0)) / 2 - half
        shift = (camera.axes()[:2].T @ (across * [1, -1])) * distance / camera.focal
        middle = middle + shift
    return _at(middle, direction * distance, field, size)


def _at(middle: Floats, offset: Floats, field: float, size: tuple[int, int]) -> Camera:
    eye = middle + offset
    return Camera(
        (float(eye[0]), float(eye[1]), float(eye[2])),
        (float(middle[0]), float(middle[1]), float(middle[2])),
        field, size[0], size[1],
    )  # fmt: skip
