"""Laying a look's material, colour and pattern over a mesh."""

from dataclasses import replace

from app.sample.look import Look
from app.sample.patterns import tile
from app.sample.render.mesh import Mesh
from app.sample.render.part import Light, Part, part

TEXTILE_REPEAT = 0.55  # metres


def body(look: Look, mesh: Mesh, repeat: float = TEXTILE_REPEAT) -> Part:
    """The main material in the main colour, with the pattern where the look has one."""
    plain = part(mesh, look.material, look.colour)
    if look.pattern == "plain":
        return plain
    picture = tile(look.pattern, (look.colour, look.second, look.third), look.seed)
    return replace(plain, tile=picture, tile_size=(repeat, repeat))


def pictured(look: Look, mesh: Mesh, size: tuple[float, float] = (1.0, 1.0)) -> Part:
    """The look's pattern as one picture across the mesh's u and v."""
    return replace(body(look, mesh), tile_size=size)


def frame(look: Look, mesh: Mesh) -> Part:
    """Legs, stands and frames."""
    return part(mesh, look.frame, look.frame_colour)


def accent(look: Look, mesh: Mesh, material: str | None = None) -> Part:
    """The second colour."""
    return part(mesh, material or look.material, look.second)


def darker(colour: Light, share: float) -> Light:
    """The colour with `share` of its light."""
    r, g, b = colour
    return r * share, g * share, b * share
