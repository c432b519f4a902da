"""The colour of every pixel."""

import numpy as np

from app.sample.render.compiled import compiled
from app.sample.render.mesh import Floats, Ints

# Columns of a part's row
RED, GREEN, BLUE, TILE, TILE_U, TILE_V, GRAIN, GRAIN_U, GRAIN_V, GRAIN_DEPTH = range(10)
GLOSS, SHARPNESS, SHEEN, METAL, GLOW, COLUMNS = range(10, 16)


def _spread() -> Floats:
    """(16, 2) places of the unit disc: its rim first, in cross order, then a spiral inwards."""
    first = [(0.9 * np.cos(a), 0.9 * np.sin(a)) for a in np.arange(5) * 2.513274]
    rest = [
        (np.sqrt((k + 0.5) / 11) * np.cos(2.4 * k), np.sqrt((k + 0.5) / 11) * np.sin(2.4 * k))
        for k in range(11)
    ]
    return np.array(first + rest, np.float32)


PLACES = _spread()


@compiled
def sunlit(
    px: float, py: float, pz: float, depths: Floats, frame: Floats, origin: Floats, places: Floats
) -> float:  # fmt: skip
    """The share of the sun that reaches a point, 0 to 1: up to 16 places of the map around it."""
    size = depths.shape[0]
    u = (px * frame[0, 0] + py * frame[0, 1] + pz * frame[0, 2] - origin[0]) * origin[2]
    v = (px * frame[1, 0] + py * frame[1, 1] + pz * frame[1, 2] - origin[1]) * origin[2]
    depth = px * frame[2, 0] + py * frame[2, 1] + pz * frame[2, 2] + 50.0 + 0.012
    smear = origin[3]
    if u < -smear or v < -smear or u > size + smear or v > size + smear:
        return 1.0
    lit = 0.0
    for k in range(16):
        x, y = int(u + places[k, 0] * smear), int(v + places[k, 1] * smear)
        if x < 0 or y < 0 or x >= size or y >= size or depths[y, x] <= depth:
            lit += 1.0
        if k == 4 and (lit == 5.0 or lit == 0.0):
            return lit / 5.0
    return lit / 16.0


@compiled
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


@compiled
def looked_up(texture: Floats, u: float, v: float) -> float:
    """A repeating (n, n) texture at u, v (one repeat is 1), between its four nearest values.

    n is a power of two.
    """
    mask = texture.shape[0] - 1
    x, y = u * (mask + 1) + 65536.0, v * (mask + 1) + 65536.0  # positive, so int() is the floor
    i, j = int(x), int(y)
    a, b = x - i, y - j
    i, j = i & mask, j & mask
    k, m = (i + 1) & mask, (j + 1) & mask
    upper = texture[j, i] * (1 - a) + texture[j, k] * a
    return upper * (1 - b) + (texture[m, i] * (1 - a) + texture[m, k] * a) * b


@compiled
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


@compiled
def shade(  # noqa: PLR0913, PLR0915 - a kernel takes flat arrays, and is one run of arithmetic
    hits: Ints, at: Floats, crease: Floats, screen: Floats, points: Floats, normals: Floats,
    uv: Floats, triangles: Ints, owners: Ints, parts: Floats, tiles: Floats, grains: Floats,
    eye: Floats, lights: Floats, depths: Floats, frame: Floats, origin: Floats, cover: Floats,
    place: Floats, places: Floats, out: Floats,
) -> None:  # fmt: skip
    """The light that triangle `hits[i]` sends from the screen place `at[i]`, into `out` (n, 4):
    red, green, blue, and the strength of what it mirrors."""
    sun_x, sun_y, sun_z = lights[0, 0], lights[0, 1], lights[0, 2]
    has_lamp = lights[5, 0] > 0
    for i in range(hits.shape[0]):
        t = hits[i]
        px, py = at[i, 0], at[i, 1]
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        cx, cy = screen[c, 0], screen[c, 1]
        ax, ay = screen[a, 0] - cx, screen[a, 1] - cy
        bx, by = screen[b, 0] - cx, screen[b, 1] - cy
        area = ax * by - ay * bx
        px, py = px - cx, py - cy
        wa = min(max((px * by - py * bx) / area, 0.0), 1.0)
        wb = min(max((ax * py - ay * px) / area, 0.0), 1.0)
        wc = max(1.0 - wa - wb, 0.0) * screen[c, 2]
        wa, wb = wa * screen[a, 2], wb * screen[b, 2]
        total = 1.0 / (wa + wb + wc)
        wa, wb, wc = wa * total, wb * total, wc * total
        x = wa * points[a, 0] + wb * points[b, 0] + wc * points[c, 0]
        y = wa * points[a, 1] + wb * points[b, 1] + wc * points[c, 1]
        z = wa * points[a, 2] + wb * points[b, 2] + wc * points[c, 2]
        nx = wa * normals[a, 0] + wb * normals[b, 0] + wc * normals[c, 0]
        ny = wa * normals[a, 1] + wb * normals[b, 1] + wc * normals[c, 1]
        nz = wa * normals[a, 2] + wb * normals[b, 2] + wc * normals[c, 2]
        u = wa * uv[a, 0] + wb * uv[b, 0] + wc * uv[c, 0]
        v = wa * uv[a, 1] + wb * uv[b, 1] + wc * uv[c, 1]
        vx, vy, vz = eye[0] - x, eye[1] - y, eye[2] - z
        near = 1.0 / np.sqrt(vx * vx + vy * vy + vz * vz)
        vx, vy, vz = vx * near, vy * near, vz * near
        length = 1.0 / (np.sqrt(nx * nx + ny * ny + nz * nz) + 1e-9)
        facing = (nx * vx + ny * vy + nz * vz) * length
        if facing < 0:  # the far side of a thin sheet
            length, facing = -length, -facing
        nx, ny, nz = nx * length, ny * length, nz * length

        own = owners[t]
        red, green, blue = parts[own, RED], parts[own, GREEN], parts[own, BLUE]
        tile = int(parts[own, TILE])
        if tile >= 0:
            tu, tv = u / parts[own, TILE_U], v / parts[own, TILE_V]
            red = looked_up(tiles[tile, 0], tu, tv)
            green = looked_up(tiles[tile, 1], tu, tv)
            blue = looked_up(tiles[tile, 2], tu, tv)
        depth = parts[own, GRAIN_DEPTH]
        if depth > 0:
            grain = grains[int(parts[own, GRAIN])]
            change = depth * looked_up(grain, u / parts[own, GRAIN_U], v / parts[own, GRAIN_V])
            change = max(change, -0.8)
            red *= 1.0 + change
            green *= 1.0 + 1.08 * change
            blue *= 1.0 + 1.16 * change

        gloss, sheen, metal = parts[own, GLOSS], parts[own, SHEEN], parts[own, METAL]
        glow = parts[own, GLOW]
        enclosed = crease[i]
        open_sky = (1.0 - enclosed) * (1.0 - 0.80 * covered(x, y, z, cover, place))
        toward = nx * sun_x + ny * sun_y + nz * sun_z
        wrap = 0.12 + 0.2 * sheen
        direct, reached = 0.0, 0.0
        if toward > -wrap:
            reached = sunlit(x + nx * 0.012, y + ny * 0.012, z + nz * 0.012,
                             depths, frame, origin, places)  # fmt: skip
            direct = (toward + wrap) / (1 + wrap) * reached * 0.72
        lamp = 0.0
        if has_lamp:
            lx, ly, lz = lights[4, 0] - x, lights[4, 1] - y, lights[4, 2] - z
            away = lx * lx + ly * ly + lz * lz + 0.02
            lamp = max((lx * nx + ly * ny + lz * nz) / np.sqrt(away), 0.0) / away
        rim = 1.0 - facing
        rim = rim * rim * rim
        shine, skin, mirrored = 0.0, 0.0, 0.0
        if gloss > 0 or metal > 0:
            bounce = 2.0 * facing
            mirrored = room(bounce * nx - vx, bounce * ny - vy, bounce * nz - vz,
                            sun_x, sun_y, sun_z) * (1.0 - 0.7 * enclosed)  # fmt: skip
            hx, hy, hz = sun_x + vx, sun_y + vy, sun_z + vz
            spark = (hx * nx + hy * ny + hz * nz) / np.sqrt(hx * hx + hy * hy + hz * hz)
            if spark > 0.6 and reached > 0:
                shine = gloss * spark ** parts[own, SHARPNESS] * reached * 0.9
            fresnel = 0.04 + 0.96 * rim * (1.0 - facing) * (1.0 - facing)
            skin = gloss * fresnel * mirrored * (1.0 - metal) * 0.9
        up = 0.5 + 0.5 * ny
        front = open_sky * (0.86 + 0.14 * max(nz, 0.0))
        body = (1.0 - 0.9 * metal) * (1.0 - 0.22 * sheen) * (1.0 + 1.5 * sheen * rim)
        mirror = mirrored * metal * (0.35 + 0.65 * open_sky)
        own_light = glow * (0.55 + 0.45 * facing)
        tint = 0.75 if metal > 0.5 else 0.0
        for k in range(3):
            ambient = (lights[3, k] + (lights[2, k] - lights[3, k]) * up) * front
            incoming = ambient + lights[1, k] * direct + lights[5, k] * lamp
            colour = red if k == 0 else (green if k == 1 else blue)
            value = colour * (incoming * body + mirror + own_light)
            out[i, k] = value + shine * (1.0 - tint + tint * colour) + skin
        out[i, 3] = min(shine + skin, 1.0)
