"""From parts, a camera and light to a picture."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.sample.materials import MATERIALS
from app.sample.render import shade
from app.sample.render.camera import Camera
from app.sample.render.grains import LEVELS, NUMBERS, SIZE, grains
from app.sample.render.lighting import DAYLIGHT, Lighting
from app.sample.render.mesh import Bools, Floats, Ints, joined
from app.sample.render.part import Model, Part
from app.sample.render.raster import rasterise
from app.sample.render.samples import Samples, develop, gather, samples
from app.sample.render.shadow import enclosure, floor_shade, shadow_map

Pixels = npt.NDArray[np.uint8]
TONES = 8192


@dataclass(frozen=True)
class Stage:
    """What a picture shows: `things` throw shadows, `backdrop` (floor, walls) only takes them."""

    things: Model
    backdrop: Model
    camera: Camera
    lighting: Lighting = DAYLIGHT
    behind: tuple[float, float, float] = (0.6, 0.6, 0.6)  # linear light where nothing stands


def render(stage: Stage) -> Pixels:
    """The stage as (height, width, 3) sRGB bytes."""
    return Shot(stage).picture(stage.things)


class Shot:
    """A stage made ready once, to be taken with the same things in other colours."""

    def __init__(self, stage: Stage) -> None:
        """Find out what is seen where, and how the light falls; the slow half of the work."""
        self._stage = stage
        camera = stage.camera
        parts = _ordered(stage.things, stage.backdrop)
        self._mesh = joined(*(piece.mesh for piece in parts))
        self._clear = tuple(piece for piece in parts if _is_clear(piece))
        counts = [len(piece.mesh.triangles) for piece in parts]
        self._owners = np.repeat(np.arange(len(parts), dtype=np.int32), counts)
        self._screen = camera.project(self._mesh.points)
        self._screen[:, :2] *= 2
        eye = np.array(camera.eye, np.float32)
        self._pixels = [_pixel(piece, eye, camera.focal) for piece in parts]
        solid = sum(counts[: len(parts) - len(self._clear)])
        nearest, self._ids, self._glass = self._seen(solid)
        self._crease = enclosure(nearest, camera)
        self._lights = stage.lighting.rows()
        things = joined(*(piece.mesh for piece in stage.things if _throws_shadow(piece)))
        self._shadows = shadow_map(
            things.points, things.triangles, self._lights[0], stage.lighting.softness
        )
        self._floor = floor_shade(things.points, things.triangles)
        own = {id(piece) for piece in stage.things}
        is_thing = np.array([id(piece) in own for piece in parts])
        smooth = np.array([piece.material == "wall" for piece in parts])
        self._things, rest = _split(
            samples(self._ids, self._owners, smooth), is_thing[self._owners]
        )
        self._panes = samples(self._glass, self._owners, smooth) if self._clear else None
        self._empty = self._behind()
        self._add(self._empty, rest, *self._rows(parts))

    def picture(self, things: Model) -> Pixels:
        """The shot with `things`, which have the very meshes of the stage's own."""
        parts = _ordered(things, self._stage.backdrop)
        rows, tiles = self._rows(parts)
        picture = self._empty.copy()
        self._add(picture, self._things, rows, tiles)
        if self._panes is not None:
            panes = np.zeros_like(picture)
            self._add(panes, self._panes, rows, tiles)
            clear = next(piece for piece in parts if _is_clear(piece))
            _look_through(picture, panes, _coverage(self._glass), clear)
        camera = self._stage.camera
        return developed(picture[:, :3].reshape(camera.height, camera.width, 3))

    def shown(self, first: int, count: int) -> Floats:
        """Where the parts `first` to `first + count` of the stage's things are seen:
        (2h, 2w) of 0 and 1; for things none of which is clear."""
        own = np.append(self._owners, -1)[self._ids]
        return ((own >= first) & (own < first + count)).astype(np.float32)

    def _rows(self, parts: Model) -> tuple[Floats, Floats]:
        return _rows(parts, self._pixels)

    def _seen(self, solid: int) -> tuple[Floats, Ints, Ints]:
        camera, triangles = self._stage.camera, self._mesh.triangles
        shape = (camera.height * 2, camera.width * 2)
        nearest = np.zeros(shape, np.float32)
        ids, glass = np.full(shape, -1, np.int32), np.full(shape, -1, np.int32)
        rasterise(self._screen, triangles[:solid], nearest, ids, 0)
        if solid < len(triangles):
            rasterise(self._screen, triangles[solid:], nearest.copy(), glass, solid)
        return nearest, ids, glass

    def _behind(self) -> Floats:
        picture = np.zeros((self._ids.size // 4, 4), np.float32)
        if (self._ids < 0).any():
            bare = (1 - _coverage(self._ids))[:, None]
            picture[:, :3] = bare * np.array(self._stage.behind, np.float32)
        return picture

    def _add(self, picture: Floats, seen: Samples, rows: Floats, tiles: Floats) -> None:
        mesh, shadows, (cover, place) = self._mesh, self._shadows, self._floor
        out = np.empty((len(seen.hits), 4), np.float32)
        eye = np.array(self._stage.camera.eye, np.float32)
        shade.shade(
            seen.hits, seen.at, self._crease[seen.pixels], self._screen, mesh.points,
            mesh.normals, mesh.uv, mesh.triangles, self._owners, rows, tiles, grains(), eye,
            self._lights, shadows.depths, shadows.frame, shadows.origin, shadows.bounds,
            cover, place, shade.PLACES, out,
        )  # fmt: skip
        width = self._stage.camera.width
        gather(seen.pixels, seen.weights, seen.spans, width, out, picture)


def _pixel(piece: Part, eye: Floats, focal: float) -> float:
    """How many metres of the part a pixel covers."""
    away: float = float(np.linalg.norm(piece.mesh.points.mean(axis=0) - eye))
    return away / focal


def _is_clear(piece: Part) -> bool:
    return MATERIALS[piece.material].opacity < 1


def _ordered(things: Model, backdrop: Model) -> Model:
    """What can be seen through comes last."""
    return tuple(sorted(things + backdrop, key=_is_clear))


def _split(seen: Samples, chosen: Bools) -> tuple[Samples, Samples]:
    """The samples on `chosen` triangles, and the others."""
    mask = chosen[seen.hits]
    return seen.where(mask), seen.where(~mask)


def _coverage(ids: Ints) -> Floats:
    height, width = ids.shape[0] // 2, ids.shape[1] // 2
    hit = (ids >= 0).astype(np.float32)
    rows = hit[0::2] + hit[1::2]
    share: Floats = (rows[:, 0::2] + rows[:, 1::2]) / 4
    return share.reshape(height * width)


def _look_through(picture: Floats, panes: Floats, share: Floats, clear: Part) -> None:
    """Lay the panes nearest to the eye over `picture`, which they tint."""
    cover = share[:, None]
    opacity = MATERIALS[clear.material].opacity
    tint = 0.4 + 0.6 * np.array(clear.colour, np.float32)
    behind = picture[:, :3] * (1 - cover + cover * (1 - opacity) * tint)
    picture[:, :3] = behind + panes[:, :3] * opacity + panes[:, 3:] * (1 - opacity)


def _throws_shadow(piece: Part) -> bool:
    return MATERIALS[piece.material].opacity > 0.5 or piece.material == "glass"


def _rows(parts: Model, finest: list[float]) -> tuple[Floats, Floats]:
    tiles: list[Floats] = []
    rows = np.zeros((len(parts), shade.COLUMNS), np.float32)
    numbers: dict[int, int] = {}
    for row, piece, pixel in zip(rows, parts, finest, strict=True):
        number = -1
        if piece.tile is not None:
            number = numbers.setdefault(id(piece.tile), len(tiles))
            if number == len(tiles):
                tiles.append(piece.tile)
        row[:] = _row(piece, number, pixel)
    none = np.zeros((1, 2, 2, 3), np.float32)
    return rows, np.stack(tiles) if tiles else none


def _row(piece: Part, tile: int, pixel: float) -> list[float]:
    m = MATERIALS[piece.material]
    return [
        *piece.colour, tile, *piece.tile_size, NUMBERS[m.grain] * LEVELS + _level(m.size, pixel),
        m.size * m.stretch, m.size, m.depth, m.gloss, m.sharpness, m.sheen, m.metal, piece.glow,
    ]  # fmt: skip


def _level(size: float, pixel: float) -> int:
    """Which blurred version of a grain suits pixels of that many metres: no moiré."""
    texels = pixel / (size / SIZE)
    return min(LEVELS - 1, max(0, round(float(np.log2(max(texels, 1e-6))))))


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
