"""Small repeating textures, brighter and darker around 0: what makes wood wood and linen linen."""

# numpy's random and fft answer Any
# mypy: disable-error-code="no-any-return"

from collections.abc import Callable
from functools import cache

import numpy as np

from app.sample.render.mesh import Floats

SIZE = 256


def noise(seed: int, across: float, down: float, *, size: int = SIZE) -> Floats:
    """Smooth noise that repeats without a seam; `across`, `down` are its cycles per repeat.

    White noise filtered by a Gaussian in frequency space, scaled to a deviation of 1.
    """
    white = np.random.default_rng(seed).standard_normal((size, size))
    fy = np.fft.fftfreq(size, 1 / size)[:, None]
    fx = np.fft.rfftfreq(size, 1 / size)[None, :]
    keep = np.exp(-((fx / across) ** 2) - (fy / down) ** 2)
    keep[0, 0] = 0
    field = np.fft.irfft2(np.fft.rfft2(white) * keep, s=(size, size))
    result: Floats = (field / field.std()).astype(np.float32)
    return result


def _mesh() -> tuple[Floats, Floats]:
    line = np.arange(SIZE, dtype=np.float32) / SIZE * 2 * np.pi
    x, y = np.meshgrid(line, line)
    return x, y


def plain() -> Floats:
    """Nothing at all."""
    return np.zeros((SIZE, SIZE), np.float32)


def wood() -> Floats:
    """Year rings cut lengthwise (along u), with pores."""
    _, y = _mesh()
    bend = noise(1, 1.6, 2.5)
    rings = np.sin(9 * y + 2.6 * bend) * 0.6 + np.sin(23 * y + 4.0 * bend) * 0.25
    pores = noise(2, 5, 90)
    return 0.55 * rings + 0.28 * pores + 0.25 * noise(3, 2, 14)


def linen() -> Floats:
    """Warp and weft, some threads thicker."""
    x, y = _mesh()
    thick = 1 + 0.5 * noise(4, 3, 40)
    thin = 1 + 0.5 * noise(5, 40, 3)
    return 0.45 * np.sin(30 * x) * thick + 0.45 * np.sin(30 * y) * thin + 0.35 * noise(6, 30, 30)


def felt() -> Floats:
    """Short fibres in every direction."""
    return 0.7 * noise(7, 40, 40) + 0.4 * noise(8, 8, 8)


def boucle() -> Floats:
    """Loops: round bumps with dark between."""
    field = noise(9, 26, 26)
    return np.clip(0.9 - 1.3 * np.abs(field), -1.4, 1.0) + 0.3 * noise(10, 6, 6)


def nap() -> Floats:
    """Pile brushed this way and that."""
    return 0.8 * noise(11, 3, 4) + 0.25 * noise(12, 60, 60)


def cord() -> Floats:
    """Ribs along v."""
    x, _ = _mesh()
    return np.abs(np.sin(6 * x)) * 1.8 - 1.2 + 0.15 * noise(13, 60, 60)


def leather() -> Floats:
    """Fine creases over broad patina."""
    creases = -np.exp(-((noise(14, 26, 26) / 0.22) ** 2))
    return 0.8 * creases + 0.3 + 0.55 * noise(15, 3, 3)


def knit() -> Floats:
    """Columns of v-shaped stitches."""
    x, y = _mesh()
    column = np.abs((x * 5 / np.pi) % 2 - 1)
    return np.sin(16 * y + 3.0 * column) * 0.6 + (column - 0.5) * 1.1


def jute() -> Floats:
    """Thick braids."""
    x, y = _mesh()
    row = np.abs(np.sin(8 * y)) * 1.4 - 0.9
    return row + 0.5 * np.sin(16 * x + 2.2 * np.sign(np.sin(16 * y))) + 0.3 * noise(16, 50, 20)


def rattan() -> Floats:
    """Over and under in a plain weave of flat strips."""
    x, y = _mesh()
    over = np.sign(np.sin(6 * x) * np.sin(6 * y))
    strip = np.where(over > 0, np.abs(np.sin(6 * x)), np.abs(np.sin(6 * y)))
    return strip * 1.9 - 1.3 + 0.25 * over + 0.12 * noise(17, 30, 30)


def cane() -> Floats:
    """Open octagonal weave: light strips, dark holes."""
    x, y = _mesh()
    hole = np.maximum(np.cos(4 * x) * np.cos(4 * y), 0) ** 0.5
    lines = np.maximum(np.abs(np.sin(4 * x + 4 * y)), np.abs(np.sin(4 * x - 4 * y)))
    return 0.45 * lines - 1.7 * hole + 0.25


def speckle() -> Floats:
    """Iron flecks in a glaze."""
    flecks = -np.clip(noise(18, 60, 60) - 1.9, 0, 1.2)
    return 1.8 * flecks + 0.25 * noise(19, 6, 6)


def marble() -> Floats:
    """Veins along the zero line of warped noise."""
    field = noise(20, 2.2, 2.2) + 0.45 * noise(21, 6, 6) + 0.2 * noise(22, 16, 16)
    veins = np.exp(-np.abs(field) / 0.09) + 0.5 * np.exp(-np.abs(field - 0.8) / 0.05)
    return 0.25 - 1.5 * veins + 0.15 * noise(23, 4, 4)


def strata() -> Floats:
    """Layers of sediment with small holes."""
    bands = noise(24, 1.5, 18)
    holes = -np.clip(noise(25, 30, 60) - 1.5, 0, 1) * 2
    return 0.6 * bands + holes


def cloud() -> Floats:
    """Soft blotches at several sizes."""
    return 0.6 * noise(26, 3, 3) + 0.35 * noise(27, 9, 9) + 0.25 * noise(28, 50, 50)


def chips() -> Floats:
    """Stone chips, light and dark, in a ground."""
    field, tone = noise(29, 15, 15), noise(30, 12, 12)
    return np.where(np.abs(field) > 0.95, np.where(tone > 0, 0.9, -1.7), 0.15).astype(np.float32)


def brushed() -> Floats:
    """Fine lines along u."""
    return noise(31, 2, 110)


GRAINS: dict[str, Callable[[], Floats]] = {
    "plain": plain, "wood": wood, "linen": linen, "felt": felt, "bouclé": boucle, "nap": nap,
    "cord": cord, "leather": leather, "knit": knit, "jute": jute, "rattan": rattan, "cane": cane,
    "speckle": speckle, "marble": marble, "strata": strata, "cloud": cloud, "chips": chips,
    "brushed": brushed,
}  # fmt: skip
NUMBERS = {name: number for number, name in enumerate(GRAINS)}


LEVELS = 5


@cache
def grains() -> Floats:
    """All of them, (count * LEVELS, 256, 256), made once per process.

    Level k of a grain is blurred to what pixels 2^k texels wide would show.
    """
    return np.concatenate([_levels(make()) for make in GRAINS.values()]).astype(np.float32)


def _levels(grain: Floats) -> Floats:
    """(LEVELS, 256, 256), by a Gaussian in frequency space."""
    spectrum = np.fft.rfft2(grain)
    fy = np.fft.fftfreq(SIZE)[:, None]
    fx = np.fft.rfftfreq(SIZE)[None, :]
    square = fx**2 + fy**2
    made = [grain]
    for level in range(1, LEVELS):
        width = 0.45 * 2**level  # texels
        keep = np.exp(-2 * (np.pi * width) ** 2 * square)
        made.append(np.fft.irfft2(spectrum * keep, s=grain.shape))
    return np.stack(made).astype(np.float32)
