"""What hangs on a wall: mirrors, pictures, hangings, clocks. z = 0 is the wall."""

from dataclasses import replace

import numpy as np

from app.sample.drawing.covers import body, frame, pictured
from app.sample.look import Look
from app.sample.render.mesh import Floats, Mesh, joined
from app.sample.render.part import Model, Part, part
from app.sample.solids import box, cylinder, outline, panel, ring, rod, slab, tube

MOUNT = "white"


def draw(look: Look) -> Model:
    """A wall piece in one of ten shapes."""
    return SHAPES[look.shape](look)


def _glass(mesh: Mesh) -> Part:
    """Mirror glass showing a bright window's gradient."""
    low, high = mesh.points.min(axis=0), mesh.points.max(axis=0)
    uv = (mesh.points[:, :2] - low[:2]) / np.maximum(high[:2] - low[:2], 1e-6)
    uv[:, 1] = 1 - uv[:, 1]
    shown = Mesh(mesh.points, mesh.normals, (uv * 0.98 + 0.01).astype(np.float32), mesh.triangles)
    return replace(part(shown, "mirror", "silver"), tile=reflection())


def reflection() -> Floats:
    """What the glass shows: a pale room, a bright slanting window."""
    from app.sample.patterns.canvas import SIZE

    line = (np.arange(SIZE) + 0.5) / SIZE
    u, v = np.meshgrid(line, line)
    base = 0.42 + 0.25 * (1 - v) + 0.08 * u
    window = np.clip(1 - np.abs(u * 1.0 + v * 0.55 - 0.55) / 0.17, 0, 1) ** 0.6
    second = np.clip(1 - np.abs(u * 1.0 + v * 0.55 - 0.86) / 0.05, 0, 1) ** 0.6
    bright = base + 0.30 * window + 0.18 * second
    return np.stack([bright * 0.93, bright * 0.97, bright * 1.0], -1).astype(np.float32)


def _upright(shape: str, look: Look, grow: float, thick: float) -> Mesh:
    plate = slab(
        outline(shape, look.width + grow, look.height + grow, 96), thick, min(0.01, thick * 0.4)
    )
    return plate.scaled(1, 1, -1).turned("x", 90).moved(0, look.height / 2, thick)


def plain_mirror(look: Look) -> Model:
    """Round, arched, wavy, pill-shaped or hexagonal glass in a thin frame."""
    shape = {
        "round mirror": "round",
        "arched mirror": "arch",
        "wavy mirror": "wavy",
        "pill mirror": "pill",
        "hexagon mirror": "hexagon",
    }[look.shape]
    edge = 0.035
    return (
        frame(look, _upright(shape, look, 0, 0.022)),
        _glass(_upright(shape, look, -2 * edge, 0.026)),
    )


def sunburst(look: Look) -> Model:
    """Rays around a small round glass."""
    r = look.width / 2
    rays = []
    for number in range(36):
        angle = number * np.pi / 18
        far = r if number % 2 == 0 else r * 0.80
        c, s = float(np.cos(angle)), float(np.sin(angle))
        rays.append(
            rod((c * r * 0.4, s * r * 0.4, 0.015), (c * far, s * far, 0.015), 0.011, end=0.004)
        )
    centre = replace(look, width=r * 0.9, height=r * 0.9)
    hoop = ring(r * 0.46, 0.016).moved(0, r, 0.02)
    glass = _upright("round", centre, 0, 0.02).moved(0, r - r * 0.45, 0)
    return (frame(look, joined(*rays).moved(0, r, 0)), frame(look, hoop), _glass(glass))


def leaning(look: Look) -> Model:
    """A tall glass in a wooden frame, full length."""
    plate = box(look.width, look.height, 0.035, 0.008).moved(0, look.height / 2, 0.02)
    pane = panel(look.width - 0.09, look.height - 0.09).moved(0, look.height / 2, 0.039)
    return (frame(look, plate), _glass(pane))


def print_(look: Look) -> Model:
    """A picture behind a mount in a slim frame."""
    w, h = look.width, look.height
    bar = 0.022
    bars = [box(bar, h, 0.03, 0.004).moved(s * (w - bar) / 2, h / 2, 0.015) for s in (-1, 1)]
    bars += [box(w, bar, 0.03, 0.004).moved(0, h / 2 + s * (h - bar) / 2, 0.015) for s in (-1, 1)]
    mount = panel(w - 0.02, h - 0.02).moved(0, h / 2, 0.008)
    margin = 0.13 * min(w, h)
    picture = panel(w - 2 * margin, h - 2 * margin).moved(0, h / 2, 0.010)
    return (frame(look, joined(*bars)), part(mount, "paper", MOUNT), pictured(look, picture))


def stretched(look: Look) -> Model:
    """A canvas painted to its edges."""
    back = box(look.width, look.height, 0.035, 0.003).moved(0, look.height / 2, 0.018)
    front = panel(look.width, look.height).moved(0, look.height / 2, 0.0365)
    return (part(back, "canvas", "ivory"), pictured(look, front))


def macrame(look: Look) -> Model:
    """Knotted cords from a branch, cut to a point."""
    w, h = look.width, look.height
    stick = rod((-w / 2 - 0.06, h, 0.03), (w / 2 + 0.06, h + 0.01, 0.03), 0.014, end=0.011)
    cords = []
    count = max(16, round(w / 0.024))
    for number in range(count):
        x = (number + 0.5) / count * w - w / 2
        reach = h * (0.96 - 0.5 * abs(x) / (w / 2))
        t = np.linspace(0, 1, 14)
        sway = 0.02 * np.sin(t * 14 + (number % 2) * np.pi) * (t < 0.6)
        path = np.stack(
            [x + sway, h - t * reach, 0.03 + 0.008 * np.cos(t * 14 + (number % 2) * np.pi)], -1
        )
        cords.append(tube(path.astype(np.float32), 0.010, end=0.007, sides=6))
    return (body(look, joined(*cords)), frame(look, stick))


def clock(look: Look) -> Model:
    """A round dial with marks and two hands."""
    r = look.width / 2
    marks = [
        box(0.008, r * (0.16 if n % 3 == 0 else 0.09), 0.006, 0.001)
        .moved(0, r * 0.82, 0)
        .turned("z", n * 30)
        for n in range(12)
    ]
    hands = [
        box(0.014, r * 0.5, 0.006, 0.002).moved(0, r * 0.25, 0).turned("z", 60),
        box(0.010, r * 0.72, 0.006, 0.002).moved(0, r * 0.36, 0).turned("z", -64),
    ]
    pin = cylinder(0.014, 0.012, segments=16).turned("x", 90)
    dial = _upright("round", look, -0.04, 0.024)
    return (
        frame(look, _upright("round", look, 0, 0.03).moved(0, 0, -0.008)),
        body(look, dial),
        frame(look, joined(*marks, *hands, pin).moved(0, r, 0.027)),
    )


SHAPES = {
    "round mirror": plain_mirror, "arched mirror": plain_mirror, "wavy mirror": plain_mirror,
    "pill mirror": plain_mirror, "hexagon mirror": plain_mirror, "sunburst mirror": sunburst,
    "full-length mirror": leaning, "framed print": print_, "canvas": stretched,
    "wall hanging": macrame, "wall clock": clock,
}  # fmt: skip
