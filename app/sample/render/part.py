"""One piece of a model: a mesh and what covers it."""

from dataclasses import dataclass, replace

from app.sample.materials import MATERIALS
from app.sample.palette import light
from app.sample.render.mesh import Floats, Mesh

Light = tuple[float, float, float]


@dataclass(frozen=True)
class Part:
    """`colour` is linear light; `tile`, a (n, n, 3) picture in linear light, covers it instead.

    The tile repeats every `tile_size` metres of u and v. `glow` adds the part's own light.
    """

    mesh: Mesh
    material: str
    colour: Light
    tile: Floats | None = None
    tile_size: tuple[float, float] = (1.0, 1.0)
    glow: float = 0.0

    def moved(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> "Part":
        """The same, elsewhere."""
        return replace(self, mesh=self.mesh.moved(x, y, z))

    def turned(self, axis: str, degrees: float) -> "Part":
        """Rotated about the origin."""
        return replace(self, mesh=self.mesh.turned(axis, degrees))

    def scaled(self, x: float = 1.0, y: float = 1.0, z: float = 1.0) -> "Part":
        """Stretched along the axes."""
        return replace(self, mesh=self.mesh.scaled(x, y, z))


Model = tuple[Part, ...]


def part(mesh: Mesh, material: str, colour: str | Light, glow: float = 0.0) -> Part:
    """A part in one colour, named or as linear light.

    Raises KeyError for an unknown material or colour.
    """
    _ = MATERIALS[material]
    return Part(mesh, material, light(colour) if isinstance(colour, str) else colour, glow=glow)


def moved(model: Model, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Model:
    """Every part elsewhere."""
    return tuple(piece.moved(x, y, z) for piece in model)


def turned(model: Model, axis: str, degrees: float) -> Model:
    """Every part rotated about the origin."""
    return tuple(piece.turned(axis, degrees) for piece in model)


def scaled(model: Model, x: float = 1.0, y: float = 1.0, z: float = 1.0) -> Model:
    """Every part stretched along the axes."""
    return tuple(piece.scaled(x, y, z) for piece in model)
