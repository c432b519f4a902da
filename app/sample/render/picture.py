"""From parts, a camera and light to a picture."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.sample.materials import MATERIALS
from app.sample.render import shade
from app.sample.render.camera import Camera
from app.sample.render.grains import NUMBERS, grains
from app.sample.render.lighting import Lighting
from app.sample.render.mesh import Floats, Ints, Mesh, joined
from app.sample.render.part import Model, Part
from app.sample.render.raster import rasterise
from app.sample.render.samples import develop, gather, samples
from app.sample.render.shadow import enclosure, floor_shade, shadow_map

Pixels = npt.NDArray[np.uint8]
TONES = 8192


@dataclass(frozen=True)
class Stage:
    """What a picture shows: `things` throw shadows, `backdrop` (floor, walls) only takes them."""

    things: Model
    backdrop: Model
    camera: Camera
    lighting: Lighting = Lighting()
    behind: tuple[float, float, float] = (0.6, 0.6, 0.6)  # linear light where nothing stands


def render(stage: Stage) -> Pixels:
    """The stage as (height, width, 3) sRGB bytes."""
    parts = stage.things + stage.backdrop
    solid = tuple(piece for piece in parts if MATERIALS[piece.material].opacity == 1)
    clear = tuple(piece for piece in parts if MATERIALS[piece.material].opacity < 1)
    mesh = joined(*(piece.mesh for piece in solid + clear))
    camera = stage.camera
    screen = camera.project(mesh.points)
    screen[:, :2] *= 2
    nearest, ids, glass = _seen(screen, mesh.triangles, _count(solid), camera)
    light_of = _shader(stage, solid + clear, mesh, screen, enclosure(nearest, camera))
    picture = np.zeros((camera.height * camera.width, 4), np.float32)
    if (ids < 0).any():
        picture[:, :3] = (1 - _coverage(ids))[:, None] * np.array(stage.behind, np.float32)
    light_of(ids, picture)
    if clear:
        _look_through(picture, glass, light_of, clear)
    return developed(picture[:, :3].reshape(camera.height, camera.width, 3))


def _count(parts: Model) -> int:
    return sum(len(piece.mesh.triangles) for piece in parts)


def _coverage(ids: Ints) -> Floats:
    height, width = ids.shape[0] // 2, ids.shape[1] // 2
    hit = (ids >= 0).astype(np.float32)
    rows = hit[0::2] + hit[1::2]
    share: Floats = (rows[:, 0::2] + rows[:, 1::2]) / 4
    return share.reshape(height * width)


def _look_through(picture: Floats, glass: Ints, light_of: "Shader", clear: Model) -> None:
    """Lay the panes nearest to the eye over `picture`, which they tint."""
    panes = np.zeros_like(picture)
    light_of(glass, panes)
    share = _coverage(glass)[:, None]
    opacity = MATERIALS[clear[0].material].opacity
    tint = 0.4 + 0.6 * np.array(clear[0].colour, np.float32)
    behind = picture[:, :3] * (1 - share + share * (1 - opacity) * tint)
    picture[:, :3] = behind + panes[:, :3] * opacity + panes[:, 3:] * (1 - opacity)


def _seen(
    screen: Floats, triangles: Ints, solid: int, camera: Camera
) -> tuple[Floats, Ints, Ints]:
    shape = (camera.height * 2, camera.width * 2)
    nearest = np.zeros(shape, np.float32)
    ids, glass = np.full(shape, -1, np.int32), np.full(shape, -1, np.int32)
    rasterise(screen, triangles[:solid], nearest, ids, 0)
    if solid < len(triangles):
        rasterise(screen, triangles[solid:], nearest.copy(), glass, solid)
    return nearest, ids, glass


Shader = Callable[[Ints, Floats], None]


def _shader(stage: Stage, parts: Model, mesh: Mesh, screen: Floats, crease: Floats) -> Shader:
    """A function that adds the light of all samples of `ids` to a picture of (pixels, 4)."""
    lights = stage.lighting.rows()
    things = joined(*(piece.mesh for piece in stage.things if _throws_shadow(piece)))
    shadows = shadow_map(things.points, things.triangles, lights[0], stage.lighting.softness)
    cover, place = floor_shade(things.points, things.triangles)
    rows, tiles = _rows(parts)
    counts = [len(piece.mesh.triangles) for piece in parts]
    owners = np.repeat(np.arange(len(parts), dtype=np.int32), counts)
    eye = np.array(stage.camera.eye, np.float32)

    def light_of(ids: Ints, picture: Floats) -> None:
        seen = samples(ids, owners)
        out = np.empty((len(seen.hits), 4), np.float32)
        shade.shade(
            seen.hits, seen.at, crease[seen.pixels], screen, mesh.points, mesh.normals, mesh.uv,
            mesh.triangles, owners, rows, tiles, grains(), eye, lights, shadows.depths,
            shadows.frame, shadows.origin, cover, place, shade.PLACES, out,
        )  # fmt: skip
        gather(seen.pixels, seen.weights, out, picture)

    return light_of


def _throws_shadow(piece: Part) -> bool:
    return MATERIALS[piece.material].opacity > 0.5 or piece.material == "glass"


def _rows(parts: Model) -> tuple[Floats, Floats]:
    tiles: list[Floats] = []
    rows = np.zeros((len(parts), shade.COLUMNS), np.float32)
    numbers: dict[int, int] = {}
    for row, piece in zip(rows, parts, strict=True):
        number = -1
        if piece.tile is not None:
            number = numbers.setdefault(id(piece.tile), len(tiles))
            if number == len(tiles):
                tiles.append(piece.tile.transpose(2, 0, 1))
        row[:] = _row(piece, number)
    none = np.zeros((1, 3, 2, 2), np.float32)
    return rows, np.ascontiguousarray(np.stack(tiles)) if tiles else none


def _row(piece: Part, tile: int) -> list[float]:
    m = MATERIALS[piece.material]
    return [
        *piece.colour, tile, *piece.tile_size, NUMBERS[m.grain], m.size * m.stretch, m.size,
        m.depth, m.gloss, m.sharpness, m.sheen, m.metal, piece.glow,
    ]  # fmt: skip


def developed(picture: Floats) -> Pixels:
    """Linear light (h, w, 3) to sRGB bytes; highlights roll off above .75."""
    out = np.empty(picture.shape, np.uint8)
    develop(picture, CURVE, out)
    return out


def _curve() -> Pixels:
    value = np.arange(TONES) / (TONES / 4)
    rolled = np.where(value < 0.75, value, 0.75 + 0.25 * (1 - np.exp(-(value - 0.75) / 0.25)))
    encoded = np.where(rolled <= 0.0031308, rolled * 12.92, 1.055 * rolled ** (1 / 2.4) - 0.055)
    return np.clip(encoded * 255 + 0.5, 0, 255).astype(np.uint8)


CURVE = _curve()
