"""Vases, bowls and candle holders."""

import random
from collections.abc import Callable, Iterator

import numpy as np

from app.sample.drawing.covers import body
from app.sample.look import Look
from app.sample.render.mesh import Floats, joined
from app.sample.render.part import Model, part
from app.sample.solids import ball, lathe, rod, smooth_profile, tube
from app.sample.solids.lathe import Profile

# Shares of the widest radius and of the height, from the foot up
PROFILES: dict[str, Profile] = {
    "bottle": [(0, 0), (0.7, 0), (0.95, 0.12), (1, 0.3), (0.75, 0.5), (0.28, 0.66), (0.24, 0.9),
               (0.3, 1)],
    "amphora": [(0, 0), (0.3, 0), (0.42, 0.08), (0.85, 0.38), (1, 0.62), (0.7, 0.82), (0.4, 0.88),
                (0.46, 1)],
    "cylinder": [(0, 0), (0.96, 0), (1, 0.03), (1, 0.5), (1, 0.97), (0.98, 1)],
    "bulb": [(0, 0), (0.5, 0), (0.9, 0.2), (1, 0.42), (0.85, 0.66), (0.45, 0.82), (0.4, 0.92),
             (0.5, 1)],
    "gourd": [(0, 0), (0.6, 0), (0.95, 0.14), (1, 0.28), (0.7, 0.48), (0.42, 0.57), (0.58, 0.72),
              (0.5, 0.88),
              (0.3, 0.97), (0.32, 1)],
    "trumpet": [(0, 0), (0.5, 0), (0.52, 0.04), (0.36, 0.3), (0.4, 0.6), (0.7, 0.88), (1, 1)],
    "fluted": [(0, 0), (0.62, 0), (0.72, 0.1), (0.95, 0.5), (1, 0.8), (0.94, 0.98), (0.92, 1)],
    "bowl": [(0, 0), (0.42, 0), (0.42, 0.08), (0.7, 0.3), (0.92, 0.66), (1, 1)],
}  # fmt: skip
STEMS: dict[str, int] = {
    "bottle": 3,
    "amphora": 5,
    "cylinder": 5,
    "bulb": 5,
    "trumpet": 4,
    "fluted": 6,
}


def draw(look: Look) -> Model:
    """A vessel in one of eight profiles, a ring vase or a set of candlesticks."""
    return SHAPES.get(look.shape, turned)(look)


def turned(look: Look) -> Model:
    """A body of revolution with a rolled lip, sometimes with dried stems."""
    r, h = look.width / 2, look.height
    outside = smooth_profile([(x * r, y * h) for x, y in PROFILES[look.shape]], 8)
    lip, rim = outside[-1]
    inside = [(lip - 0.004, rim + 0.003), (lip - 0.008, rim), (lip * 0.8, rim - min(h * 0.3, 0.1))]
    flutes = 18 if look.shape == "fluted" else 0
    vessel = lathe([*outside, *inside], flutes=flutes, depth=0.07 if flutes else 0.0, segments=44)
    return (body(look, vessel, repeat=0.28), *_stems(look))


def _stems(look: Look) -> Model:
    count = STEMS.get(look.shape, 0)
    if not count or look.seed % 2:
        return ()
    chance = random.Random(look.seed)
    kind = chance.choice([_pampas, _eucalyptus, _twigs])
    return kind(look, count, chance)


def _pampas(look: Look, count: int, chance: random.Random) -> Model:
    stems, plumes = [], []
    for path in _paths(look, count, chance):
        stems.append(tube(path, 0.002, sides=5))
        top = path[-5:]
        plumes.append(tube(top, 0.020, end=0.003, sides=9))
        plumes.append(ball(0.020, squash=1.6).moved(*(float(x) for x in top[0])))
    return (part(joined(*stems), "leaf", "olive"), part(joined(*plumes), "bouclé", "beige"))


def _eucalyptus(look: Look, count: int, chance: random.Random) -> Model:
    from app.sample.drawing.plant import leaf

    stems, leaves = [], []
    for path in _paths(look, count, chance):
        stems.append(tube(path, 0.0022, sides=5))
        for number, point in enumerate(path[5::1]):
            for side in (-1, 1):
                blade = (
                    leaf(0.055, 0.034, droop=0.1)
                    .turned("x", 25)
                    .turned("y", 90 * side + number * 47 + chance.uniform(-20, 20))
                )
                leaves.append(blade.moved(*(float(x) for x in point)))
    return (part(joined(*stems), "leaf", "mocha"), part(joined(*leaves), "leaf", "sage"))


def _twigs(look: Look, count: int, chance: random.Random) -> Model:
    stems, buds = [], []
    for path in _paths(look, count, chance):
        stems.append(tube(path, 0.003, end=0.001, sides=6))
        for point in path[4:]:
            x, y, z = (float(v) for v in point)
            buds.append(
                ball(0.008 + chance.random() * 0.006).moved(
                    x + chance.uniform(-0.01, 0.01), y, z + 0.006
                )
            )
    return (part(joined(*stems), "ash", "espresso"), part(joined(*buds), "cotton", "ivory"))


def _paths(look: Look, count: int, chance: random.Random) -> Iterator[Floats]:
    t = np.linspace(0, 1, 11)[:, None]
    for number in range(count):
        angle = 6.28 * number / count + chance.uniform(-0.4, 0.4)
        lean = look.height * chance.uniform(0.22, 0.5)
        reach = np.array(
            [
                np.cos(angle) * lean,
                look.height * chance.uniform(0.7, 1.15),
                np.sin(angle) * lean * 0.6,
            ]
        )
        start = np.array([0, look.height * 0.82, 0])
        yield (start + reach * np.concatenate([t**1.6, t, t**1.6], 1)).astype(np.float32)


def ring_vase(look: Look) -> Model:
    """A hollow ring with a short neck."""
    r = look.width / 2
    thick = r * 0.34
    angle = np.linspace(0, 2 * np.pi, 49)
    path = np.stack([np.sin(angle), np.cos(angle), 0 * angle], -1) * (r - thick)
    loop = tube(path.astype(np.float32), thick, sides=20).moved(0, r, 0)
    neck = lathe(
        smooth_profile(
            [(thick * 0.7, 0), (thick * 0.5, 0.03), (thick * 0.6, 0.06), (thick * 0.5, 0.055)]
        )
    )
    return (body(look, joined(loop, neck.moved(0, 2 * r - 0.015, 0))),)


def candles(look: Look) -> Model:
    """Three candlesticks of different heights with candles."""
    sticks, tapers, flames = [], [], []
    for number, share in enumerate((1.0, 0.72, 0.5)):
        h, x = look.height * share * 0.62, (number - 1) * look.width * 0.36
        z = 0.05 * (number % 2)
        profile = smooth_profile(
            [
                (0, 0),
                (0.042, 0),
                (0.04, 0.012),
                (0.012, 0.03),
                (0.009, h * 0.5),
                (0.014, h * 0.6),
                (0.009, h * 0.7),
                (0.012, h - 0.02),
                (0.022, h),
                (0.0, h),
            ]
        )
        sticks.append(lathe(profile, segments=20).moved(x, 0, z))
        tapers.append(rod((x, h - 0.005, z), (x, h + look.height * 0.36, z), 0.011, end=0.009))
        flames.append(ball(0.008, squash=2.0).moved(x, h + look.height * 0.36 + 0.016, z))
    return (
        part(joined(*flames), "opal glass", (1.0, 0.72, 0.3), glow=2.0),
        body(look, joined(*sticks)),
        part(joined(*tapers), "plaster", look.second),
    )


SHAPES: dict[str, Callable[[Look], Model]] = {"ring": ring_vase, "candlesticks": candles}
