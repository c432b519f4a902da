"""Plant pots, planted."""

import random
from functools import lru_cache

import numpy as np

from app.sample.drawing.covers import body, frame
from app.sample.look import Look
from app.sample.render.mesh import Mesh, joined
from app.sample.render.part import Model, part
from app.sample.solids import cylinder, lathe, ring, rod, smooth_profile, surface, tube
from app.sample.solids.lathe import Profile

PROFILES: dict[str, Profile] = {
    "cylinder pot": [(0, 0), (0.94, 0), (0.97, 0.03), (1, 0.5), (1, 1)],
    "tapered pot": [(0, 0), (0.66, 0), (0.70, 0.03), (0.85, 0.5), (1, 1)],
    "bowl pot": [(0, 0), (0.5, 0), (0.8, 0.2), (1, 0.6), (0.95, 1)],
    "belly pot": [(0, 0), (0.55, 0), (0.9, 0.25), (1, 0.5), (0.9, 0.8), (0.78, 1)],
    "footed pot": [(0.5, 0.22), (0.8, 0.3), (1, 0.6), (1, 1)],
    "hanging pot": [(0, 0.0), (0.4, 0.03), (0.85, 0.3), (1, 0.7), (0.96, 1)],
}


def draw(look: Look) -> Model:
    """A pot in one of six shapes, with one of five plants."""
    r, h = look.width / 2, look.height
    outside = smooth_profile([(x * r, y * h) for x, y in PROFILES[look.shape]], 6)
    lip = outside[-1][0]
    pot = lathe([*outside, (lip - 0.006, h + 0.002), (lip - 0.012, h), (lip - 0.014, h * 0.86)])
    soil = cylinder(lip - 0.012, 0.01, segments=24).moved(0, h * 0.86, 0)
    plant = PLANTS[look.seed % len(PLANTS)]
    return (
        body(look, pot),
        part(soil, "soil", "espresso"),
        *_stand(look),
        *plant(look, lip, h * 0.87),
    )


def _stand(look: Look) -> Model:
    r, h = look.width / 2, look.height
    if look.shape == "footed pot":
        feet = [
            rod((x * r * 0.62, h * 0.32, z * r * 0.62), (x * r * 0.8, 0, z * r * 0.8), 0.012)
            for x in (-1, 1)
            for z in (-1, 1)
        ]
        return (frame(look, joined(*feet)),)
    if look.shape == "hanging pot":
        ropes = [
            rod((float(np.cos(a)) * r, h * 0.9, float(np.sin(a)) * r), (0, h * 4.2, 0), 0.005)
            for a in np.radians([20, 140, 260])
        ]
        return (part(joined(*ropes, ring(0.02, 0.004).moved(0, h * 4.25, 0)), "jute", "beige"),)
    return ()


@lru_cache(maxsize=512)  # the variants of a design share it
def leaf(length: float, width: float, droop: float = 0.3) -> Mesh:
    """A pointed blade from the origin along +z, arched downwards by `droop` of its length."""
    t = np.linspace(0, 1, 9)[:, None]
    side = np.linspace(-1, 1, 5)[None, :]
    half = width / 2 * np.sin(np.pi * t**0.8) ** 0.8
    fold = 0.25 * np.abs(side) * half
    points = np.stack(
        [half * side, fold - droop * length * t**2 + 0 * side, length * t + 0 * side], -1
    )
    return surface(points.astype(np.float32))


def _fan(look: Look, base: float, count: int, size: float, kind: str) -> list[Mesh]:
    chance = random.Random(look.seed)
    blades = []
    for number in range(count):
        around = number * 137.5 + chance.uniform(-15, 15)
        length = size * chance.uniform(0.7, 1.1)
        if kind == "sword":
            blade = leaf(length, size * 0.13, 0.03).turned("x", -chance.uniform(74, 86))
        elif kind == "fern":
            blade = leaf(length, size * 0.16, 0.75).turned("x", -chance.uniform(35, 70))
        else:
            blade = leaf(length, length * 0.52, 0.35).turned("x", -chance.uniform(15, 55))
        blades.append(blade.turned("y", around).moved(0, base, 0))
    return blades


def snake_plant(look: Look, lip: float, base: float) -> Model:
    """Upright swords."""
    size = max(look.height * 1.3, look.width * 1.1)
    blades = [
        b.moved(0.35 * lip * np.cos(n), 0, 0.35 * lip * np.sin(n))
        for n, b in enumerate(_fan(look, base, 11, size, "sword"))
    ]
    return (part(joined(*blades), "leaf", "forest green"),)


def fern(look: Look, lip: float, base: float) -> Model:
    """A fountain of fronds."""
    size = max(look.height, look.width) * 1.05
    return (part(joined(*_fan(look, base, 34, size, "fern")), "leaf", "moss"),)


def rubber_plant(look: Look, lip: float, base: float) -> Model:
    """Broad leaves up a stem."""
    chance = random.Random(look.seed)
    tall = max(look.height, look.width) * 1.5
    stem = tube([(0, base, 0), (0.02, base + tall * 0.5, 0.01), (0, base + tall, 0)], 0.008)
    blades = []
    for number in range(15):
        y = base + tall * (0.12 + 0.9 * number / 15)
        blade = leaf(tall * 0.34, tall * 0.17, 0.3).turned("x", -chance.uniform(20, 60))
        blades.append(blade.turned("y", number * 137.5).moved(0, y, 0))
    return (part(stem, "leaf", "mocha"), part(joined(*blades), "leaf", "emerald"))


def monstera(look: Look, lip: float, base: float) -> Model:
    """A few large leaves on long stalks."""
    chance = random.Random(look.seed)
    tall = max(look.height, look.width) * 1.15
    stalks, blades = [], []
    for number in range(9):
        angle = np.radians(number * 137.5)
        reach, y = tall * chance.uniform(0.2, 0.5), base + tall * chance.uniform(0.5, 1.05)
        tip = (float(np.cos(angle)) * reach, y, float(np.sin(angle)) * reach)
        stalks.append(
            tube([(0, base, 0), (tip[0] * 0.4, base + (y - base) * 0.7, tip[2] * 0.4), tip], 0.005)
        )
        blade = leaf(tall * 0.42, tall * 0.36, 0.4).turned("x", 10)
        blades.append(blade.turned("y", 90 - number * 137.5).moved(*tip))
    return (part(joined(*stalks), "leaf", "moss"), part(joined(*blades), "leaf", "forest green"))


def cactus(look: Look, lip: float, base: float) -> Model:
    """A ribbed column with an arm."""
    r, h = lip * 0.42, max(look.height, look.width) * 1.2
    body_line = smooth_profile(
        [(r * 0.9, 0), (r, h * 0.3), (r, h * 0.8), (r * 0.6, h * 0.97), (0, h)]
    )
    trunk = lathe(body_line, flutes=11, depth=0.16).moved(0, base, 0)
    arm = tube(
        [
            (r * 0.7, base + h * 0.4, 0),
            (r * 1.8, base + h * 0.42, 0),
            (r * 2.1, base + h * 0.55, 0),
            (r * 2.1, base + h * 0.75, 0),
        ],
        r * 0.5,
        end=r * 0.35,
        sides=12,
    )
    return (part(joined(trunk, arm), "leaf", "sage"),)


PLANTS = (snake_plant, fern, rubber_plant, monstera, cactus)
