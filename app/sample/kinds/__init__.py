"""What the shop sells: one file per department, each a tuple of kinds.

Adding a kind is adding it to its department's file; a new department is a file and a line here.
"""

from app.sample.kinds import beds, decor, lighting, rugs, seating, storage, tables, textiles, walls
from app.sample.kinds.kind import Kind, Shape

KINDS: tuple[Kind, ...] = (
    *seating.KINDS, *tables.KINDS, *beds.KINDS, *storage.KINDS, *lighting.KINDS, *rugs.KINDS,
    *textiles.KINDS, *walls.KINDS, *decor.KINDS,
)  # fmt: skip

__all__ = ["KINDS", "Kind", "Shape"]
