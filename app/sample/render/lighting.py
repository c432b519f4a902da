"""The light of a picture."""

from dataclasses import dataclass

import numpy as np

from app.sample.render.mesh import Floats, unit

Triple = tuple[float, float, float]


@dataclass(frozen=True)
class Lighting:
    """Colours are linear light; `sun` points from the scene to the main light.

    `lamp` is a small warm light inside the picture, at `lamp_at`, dark where it is not lit.
    """

    sun: Triple = (-0.55, 0.78, 0.62)
    sunlight: Triple = (0.98, 0.94, 0.87)
    sky: Triple = (0.50, 0.52, 0.55)
    ground: Triple = (0.30, 0.27, 0.24)
    softness: float = 0.05  # metres by which a shadow's edge is smeared
    lamp: Triple = (0.0, 0.0, 0.0)
    lamp_at: Triple = (0.0, 0.0, 0.0)

    def rows(self) -> Floats:
        """(6, 3): sun's direction, sunlight, sky, ground, lamp's place, lamp."""
        direction = unit(np.array(self.sun, np.float32))
        rows = [direction, self.sunlight, self.sky, self.ground, self.lamp_at, self.lamp]
        return np.array([np.asarray(row, np.float32) for row in rows], np.float32)


DAYLIGHT = Lighting()
