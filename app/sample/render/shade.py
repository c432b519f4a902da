"""The colour of every pixel."""

# array elements are Any to the checker, and floats to the compiler
# mypy: disable-error-code="no-any-return"

import numpy as np

from app.sample.render.compiled import compiled, inlined
from app.sample.render.mesh import Floats, Ints

# Columns of a part's row
RED, GREEN, BLUE, TILE, TILE_U, TILE_V, GRAIN, GRAIN_U, GRAIN_V, GRAIN_DEPTH = range(10)
GLOSS, SHARPNESS, SHEEN, METAL, GLOW, COLUMNS = range(10, 16)


LIFT = 0.012  # metres off the surface, lest it shade itself


def _spread() -> Floats:
    """(16, 2) places of the unit disc: its rim first, in cross order, then a spiral inwards."""
    first = [(0.9 * np.cos(a), 0.9 * np.sin(a)) for a in np.arange(5) * 2.513274]
    rest = [
        (np.sqrt((k + 0.5) / 11) * np.cos(2.4 * k), np.sqrt((k + 0.5) / 11) * np.sin(2.4 * k))
        for k in range(11)
    ]
    return np.array(first + rest, np.float32)


PLACES = _spread()


@inlined
def sunlit(  # noqa: PLR0913, PLR0917
    px: float, py: float, pz: float, depths: Floats, frame: Floats, origin: Floats, bounds: Floats,
    places: Floats,
) -> float:  # fmt: skip
    """The share of the sun that reaches a point, 0 to 1: 16 places of the map around it,
    unless its whole neighbourhood is lit or dark."""
    size = depths.shape[0]
    u = (px * frame[0, 0] + py * frame[0, 1] + pz * frame[0, 2] - origin[0]) * origin[2]
    v = (px * frame[1, 0] + py * frame[1, 1] + pz * frame[1, 2] - origin[1]) * origin[2]
    depth = px * frame[2, 0] + py * frame[2, 1] + pz * frame[2, 2] + 50.0 + 0.012
    smear = origin[3]
    if u < -smear or v < -smear or u > size + smear or v > size + smear:
        return 1.0
    i, j = int(u) >> 4, int(v) >> 4
    if 0 <= u < size and 0 <= v < size:
        if bounds[1, j, i] <= depth:
            return 1.0
        if bounds[0, j, i] > depth:
            return 0.0
    lit = 0.0
    for k in range(16):
        x, y = int(u + places[k, 0] * smear), int(v + places[k, 1] * smear)
        if x < 0 or y < 0 or x >= size or y >= size or depths[y, x] <= depth:
            lit += 1.0
    return lit / 16.0


@inlined
def covered(x: float, y: float, z: float, cover: Floats, place: Floats) -> float:
    """How covered the floor below a point is, fading with the point's height."""
    u, v = (x - place[0]) * place[2] - 0.5, (z - place[1]) * place[2] - 0.5
    last = cover.shape[0] - 1
    if y > 0.7 or u < 0 or v < 0 or u >= last or v >= last:
        return 0.0
    i, j = int(u), int(v)
    a, b = u - i, v - j
    value = (cover[j, i] * (1 - a) + cover[j, i + 1] * a) * (1 - b) + (
        cover[j + 1, i] * (1 - a) + cover[j + 1, i + 1] * a
    ) * b
    return value * np.exp(-max(y, 0.0) / 0.12)


@inlined
def looked_up(textures: Floats, n: int, u: float, v: float) -> float:
    """The repeating texture `n` at u, v (one repeat is 1), between its four nearest values.

    Its sides are a power of two.
    """
    mask = textures.shape[1] - 1
    x, y = u * (mask + 1) + 65536.0, v * (mask + 1) + 65536.0  # positive, so int() is the floor
    i, j = int(x), int(y)
    a, b = x - i, y - j
    i, j = i & mask, j & mask
    k, m = (i + 1) & mask, (j + 1) & mask
    upper = textures[n, j, i] * (1 - a) + textures[n, j, k] * a
    return upper * (1 - b) + (textures[n, m, i] * (1 - a) + textures[n, m, k] * a) * b


@inlined
def pictured(tiles: Floats, n: int, u: float, v: float) -> tuple[float, float, float]:
    """The same for pictures (count, size, size, 3)."""
    mask = tiles.shape[1] - 1
    x, y = u * (mask + 1) + 65536.0, v * (mask + 1) + 65536.0
    i, j = int(x), int(y)
    a, b = x - i, y - j
    i, j = i & mask, j & mask
    k, m = (i + 1) & mask, (j + 1) & mask
    p, q, r, s = (1 - a) * (1 - b), a * (1 - b), (1 - a) * b, a * b
    return (
        p * tiles[n, j, i, 0] + q * tiles[n, j, k, 0] + r * tiles[n, m, i, 0]
        + s * tiles[n, m, k, 0],
        p * tiles[n, j, i, 1] + q * tiles[n, j, k, 1] + r * tiles[n, m, i, 1]
        + s * tiles[n, m, k, 1],
        p * tiles[n, j, i, 2] + q * tiles[n, j, k, 2] + r * tiles[n, m, i, 2]
        + s * tiles[n, m, k, 2],
    )  # fmt: skip


@inlined
def room(x: float, y: float, z: float, sun_x: float, sun_y: float, sun_z: float) -> float:
    """How bright the imagined room is in a direction: what metal, glass and glaze mirror."""
    bright = 0.55 + 0.45 * y if y > 0 else 0.50 + 0.28 * y
    facing = x * sun_x + y * sun_y + z * sun_z
    if facing > 0.80:  # the big window
        bright += 1.5 * min((facing - 0.80) / 0.06, 1.0)
    strip = abs(x - 0.72)
    if strip < 0.16 and y > -0.3:  # a slim one on the other side
        bright += 0.5 * (1 - strip / 0.16)
    dark = abs(x + 0.05 + 0.2 * y)
    if dark < 0.22 and z > 0:  # the photographer's corner
        bright -= 0.32 * (1 - dark / 0.22)
    return max(bright, 0.03)


@inlined
def weights(
    px: float, py: float, screen: Floats, a: int, b: int, c: int
) -> tuple[float, float, float]:
    """The shares of a triangle's corners at a screen place, with the perspective undone.

    `screen` rows are x, y and one over the depth; the shares sum to 1.
    """
    cx, cy = screen[c, 0], screen[c, 1]
    ax, ay, bx, by = screen[a, 0] - cx, screen[a, 1] - cy, screen[b, 0] - cx, screen[b, 1] - cy
    px, py = px - cx, py - cy
    area = 1.0 / (ax * by - ay * bx)
    first = min(max((px * by - py * bx) * area, 0.0), 1.0)
    second = min(max((ax * py - ay * px) * area, 0.0), 1.0)
    third = max(1.0 - first - second, 0.0) * screen[c, 2]
    first, second = first * screen[a, 2], second * screen[b, 2]
    total = 1.0 / (first + second + third)
    return first * total, second * total, third * total


@inlined
def albedo(
    parts: Floats, own: int, u: float, v: float, tiles: Floats, grains: Floats
) -> tuple[float, float, float]:
    """A part's own colour at u, v: flat or from its tile, with its grain over it."""
    red, green, blue = parts[own, RED], parts[own, GREEN], parts[own, BLUE]
    tile = int(parts[own, TILE])
    if tile >= 0:
        red, green, blue = pictured(tiles, tile, u / parts[own, TILE_U], v / parts[own, TILE_V])
    if parts[own, GRAIN_DEPTH] > 0:
        grain = int(parts[own, GRAIN])
        value = looked_up(grains, grain, u / parts[own, GRAIN_U], v / parts[own, GRAIN_V])
        change = max(parts[own, GRAIN_DEPTH] * value, -0.8)
        red *= 1.0 + change
        green *= 1.0 + 1.08 * change  # what darkens also grows warmer
        blue *= 1.0 + 1.16 * change
    return red, green, blue


@inlined
def lamplight(x: float, y: float, z: float, normal: Floats, lights: Floats) -> float:
    """What the small lamp adds at a point, falling off with the distance squared."""
    if lights[5, 0] <= 0:
        return 0.0
    lx, ly, lz = lights[4, 0] - x, lights[4, 1] - y, lights[4, 2] - z
    away = lx * lx + ly * ly + lz * lz + 0.02
    facing = (lx * normal[0] + ly * normal[1] + lz * normal[2]) / np.sqrt(away)
    return max(facing, 0.0) / away


@inlined
def mirrored(normal: Floats, view: Floats, sun: Floats, facing: float) -> float:
    """How bright the room is where the surface mirrors it."""
    twice = 2.0 * facing
    return room(
        twice * normal[0] - view[0], twice * normal[1] - view[1], twice * normal[2] - view[2],
        sun[0], sun[1], sun[2],
    )  # fmt: skip


@inlined
def sparkle(normal: Floats, view: Floats, sun: Floats, sharpness: float) -> float:
    """Blinn and Phong's highlight, 0 to 1."""
    hx, hy, hz = sun[0] + view[0], sun[1] + view[1], sun[2] + view[2]
    spark = (hx * normal[0] + hy * normal[1] + hz * normal[2]) / np.sqrt(
        hx * hx + hy * hy + hz * hz
    )
    return spark**sharpness if spark > 0.6 else 0.0


@compiled
def shade(  # noqa: PLR0913, PLR0917 - a kernel takes flat arrays
    hits: Ints, at: Floats, crease: Floats, screen: Floats, points: Floats, normals: Floats,
    uv: Floats, triangles: Ints, owners: Ints, parts: Floats, tiles: Floats, grains: Floats,
    eye: Floats, lights: Floats, depths: Floats, frame: Floats, origin: Floats, bounds: Floats,
    cover: Floats, place: Floats, places: Floats, out: Floats,
) -> None:  # fmt: skip
    """The light that triangle `hits[i]` sends from the screen place `at[i]`, into `out` (n, 4):
    red, green, blue, and the strength of what it mirrors."""
    normal, view, sun = np.empty(3), np.empty(3), lights[0]
    for i in range(hits.shape[0]):
        t = hits[i]
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        wa, wb, wc = weights(at[i, 0], at[i, 1], screen, a, b, c)
        x = wa * points[a, 0] + wb * points[b, 0] + wc * points[c, 0]
        y = wa * points[a, 1] + wb * points[b, 1] + wc * points[c, 1]
        z = wa * points[a, 2] + wb * points[b, 2] + wc * points[c, 2]
        for k in range(3):
            normal[k] = wa * normals[a, k] + wb * normals[b, k] + wc * normals[c, k]
        view[0], view[1], view[2] = eye[0] - x, eye[1] - y, eye[2] - z
        facing = faced(normal, view)
        own = owners[t]
        colour = albedo(parts, own, wa * uv[a, 0] + wb * uv[b, 0] + wc * uv[c, 0],
            wa * uv[a, 1] + wb * uv[b, 1] + wc * uv[c, 1], tiles, grains,
        )  # fmt: skip
        open_sky = (1.0 - crease[i]) * (1.0 - 0.80 * covered(x, y, z, cover, place))
        toward = normal[0] * sun[0] + normal[1] * sun[1] + normal[2] * sun[2]
        wrap = 0.12 + 0.2 * parts[own, SHEEN]
        reached = 0.0
        if toward > -wrap:
            reached = sunlit(
                x + normal[0] * LIFT, y + normal[1] * LIFT, z + normal[2] * LIFT,
                depths, frame, origin, bounds, places,
            )  # fmt: skip
        direct = max(toward + wrap, 0.0) / (1 + wrap) * reached * 0.72
        lamp = lamplight(x, y, z, normal, lights)
        compose(parts, own, colour, facing, normal, view, lights, open_sky, direct, reached, lamp,
                1.0 - 0.7 * crease[i], out, i)  # fmt: skip


@inlined
def faced(normal: Floats, view: Floats) -> float:
    """Bring both to length one and turn the normal to the viewer (a thin sheet has two sides);
    the cosine between them."""
    near = 1.0 / np.sqrt(view[0] ** 2 + view[1] ** 2 + view[2] ** 2)
    length = 1.0 / (np.sqrt(normal[0] ** 2 + normal[1] ** 2 + normal[2] ** 2) + 1e-9)
    cosine = 0.0
    for k in range(3):
        view[k] *= near
        normal[k] *= length
        cosine += view[k] * normal[k]
    if cosine < 0:
        for k in range(3):
            normal[k] = -normal[k]
    return abs(cosine)


@inlined
def compose(  # noqa: PLR0913, PLR0917
    parts: Floats, own: int, colour: tuple[float, float, float], facing: float,
    normal: Floats, view: Floats,
    lights: Floats, open_sky: float, direct: float, reached: float, lamp: float, open_view: float,
    out: Floats, i: int,
) -> None:  # fmt: skip
    """Matte, mirrored, highlighted and own light together, into row `i` of `out`."""
    gloss, sheen, metal = parts[own, GLOSS], parts[own, SHEEN], parts[own, METAL]
    rim = (1.0 - facing) ** 3
    shine, skin, mirror = 0.0, 0.0, 0.0
    if gloss > 0 or metal > 0:
        seen = mirrored(normal, view, lights[0], facing) * open_view
        if reached > 0:
            shine = gloss * sparkle(normal, view, lights[0], parts[own, SHARPNESS]) * reached * 0.9
        fresnel = 0.04 + 0.96 * rim * (1.0 - facing) ** 2
        skin = gloss * fresnel * seen * (1.0 - metal) * 0.9
        mirror = seen * metal * (0.35 + 0.65 * open_sky)
    up = 0.5 + 0.5 * normal[1]
    front = open_sky * (0.86 + 0.14 * max(normal[2], 0.0))
    body = (1.0 - 0.9 * metal) * (1.0 - 0.22 * sheen) * (1.0 + 1.5 * sheen * rim)
    own_light = parts[own, GLOW] * (0.55 + 0.45 * facing)
    tint = 0.75 if metal > 0.5 else 0.0  # metal colours its highlights
    for k in range(3):
        ambient = (lights[3, k] + (lights[2, k] - lights[3, k]) * up) * front
        incoming = ambient + lights[1, k] * direct + lights[5, k] * lamp
        value = colour[k] * (incoming * body + mirror + own_light)
        out[i, k] = value + shine * (1.0 - tint + tint * colour[k]) + skin
    out[i, 3] = min(shine + skin, 1.0)
