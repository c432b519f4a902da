"""A picture's colour, by name."""

import numpy as np
import numpy.typing as npt
from PIL import Image

SIDE = 32  # pixels; enough to tell the colour, little enough to cost nothing
CENTRE = 20  # pixels of SIDE: what is shown stands in the middle, the background around it

# Names people search by, each with the sRGB values it is known by.
NAMES: tuple[tuple[str, tuple[int, int, int]], ...] = (
    ("black", (20, 20, 22)), ("grey", (125, 125, 128)), ("grey", (75, 76, 80)),
    ("silver", (185, 187, 190)), ("white", (245, 245, 243)), ("cream", (238, 226, 200)),
    ("beige", (205, 182, 148)), ("brown", (110, 72, 42)), ("brown", (70, 45, 30)),
    ("red", (190, 30, 35)), ("burgundy", (105, 22, 40)), ("orange", (235, 125, 35)),
    ("yellow", (240, 208, 60)), ("gold", (200, 155, 60)), ("green", (55, 140, 65)),
    ("green", (35, 80, 50)), ("olive", (115, 115, 55)), ("turquoise", (65, 185, 180)),
    ("turquoise", (10, 125, 145)), ("blue", (50, 100, 190)), ("blue", (80, 105, 145)),
    ("light blue", (150, 190, 225)), ("navy", (28, 36, 80)), ("purple", (115, 55, 140)),
    ("navy", (5, 8, 115)), ("blue", (25, 50, 215)), ("pink", (235, 140, 175)),
)  # fmt: skip
WORDS = tuple(dict.fromkeys(name for name, _ in NAMES))
NAME_OF = np.array([WORDS.index(name) for name, _ in NAMES])
SHADE = 0.6  # light falls unevenly on a thing: lightness tells less than hue
MIDDLE = slice((SIDE - CENTRE) // 2, (SIDE + CENTRE) // 2)

Array = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]


def dominant(image: Image.Image) -> str:
    """The name that most of the picture's middle has, and its edge has less of. `image` is RGB."""
    pixels = np.asarray(image.resize((SIDE, SIDE)), dtype=np.float64).reshape(-1, 3)
    nearest = np.linalg.norm(_lab(pixels)[:, None] - LAB[None], axis=2).argmin(axis=1)
    grid = NAME_OF[nearest].reshape(SIDE, SIDE)
    middle = _shares(grid[MIDDLE, MIDDLE])
    return WORDS[int((middle - _shares(_edge(grid)) / 2).argmax())]


def _shares(names: Ints) -> Array:
    return np.bincount(names.ravel(), minlength=len(WORDS)) / names.size


def _edge(grid: Ints) -> Ints:
    return np.concatenate([grid[:2].ravel(), grid[-2:].ravel(), grid[:, :2].ravel(),
                           grid[:, -2:].ravel()])  # fmt: skip


def _lab(rgb: Array) -> Array:
    """CIE L*a*b* (L* times SHADE) of sRGB values 0 to 255, [n, 3], under D65 (IEC 61966-2-1,
    CIE 15)."""
    unit = rgb / 255.0
    linear = np.where(unit <= 0.04045, unit / 12.92, ((unit + 0.055) / 1.055) ** 2.4)
    xyz = linear @ _TO_XYZ.T / _WHITE
    root = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = root.T
    return np.stack([SHADE * (116 * y - 16), 500 * (x - y), 200 * (y - z)], axis=1)


_TO_XYZ = np.array(
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
)  # linear sRGB to XYZ
_WHITE = np.array([0.9505, 1.0, 1.089])
LAB = _lab(np.array([value for _, value in NAMES], dtype=np.float64))
