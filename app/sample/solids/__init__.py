"""The shapes that drawings are put together from; each file makes one kind of mesh."""

from app.sample.solids.box import box, cushion
from app.sample.solids.curtain import drape
from app.sample.solids.grid import surface
from app.sample.solids.lathe import ball, cylinder, lathe, smooth_profile
from app.sample.solids.slab import Outline, outline, panel, slab
from app.sample.solids.tube import ring, rod, tube

__all__ = [
    "Outline",
    "ball",
    "box",
    "cushion",
    "cylinder",
    "drape",
    "lathe",
    "outline",
    "panel",
    "ring",
    "rod",
    "slab",
    "smooth_profile",
    "surface",
    "tube",
]
