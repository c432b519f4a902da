"""Rugs, lying."""

import numpy as np

from app.sample.drawing.covers import body, pictured
from app.sample.look import Look
from app.sample.render.mesh import Mesh, joined
from app.sample.render.part import Model, Part, part
from app.sample.solids import outline, rod, slab
from app.sample.solids.slab import panel

THICK = 0.018


def draw(look: Look) -> Model:
    """A rug in one of four outlines; the runner and the rectangle have fringes."""
    return SHAPES[look.shape](look)


def _picture(look: Look, mesh: Mesh) -> Part:
    if look.pattern == "plain":
        return body(look, mesh)
    scaled = Mesh(
        mesh.points,
        mesh.normals,
        (mesh.points[:, [0, 2]] / np.array([look.width, look.depth]) + 0.5).astype(np.float32),
        mesh.triangles,
    )
    return pictured(look, scaled)


def rectangle(look: Look) -> Model:
    """With a fringe at both short ends."""
    top = panel(look.width, look.depth).turned("x", -90).moved(0, THICK, 0)
    rim = slab(outline("rectangular", look.width, look.depth), THICK, 0.008).moved(
        0, THICK - 0.0015, 0
    )
    return (_picture(look, top), part(rim, look.material, look.colour), *_fringe(look))


def _fringe(look: Look) -> Model:
    if look.style in ("minimalist", "industrial", "art deco", "scandinavian"):
        return ()
    count = round(look.width / 0.035)
    threads = [
        rod(
            (x, 0.010, s * look.depth / 2),
            (x + 0.01 * np.sin(n * 2.1), 0.004, s * (look.depth / 2 + 0.07)),
            0.006,
        )
        for n, x in enumerate(np.linspace(-look.width / 2 + 0.02, look.width / 2 - 0.02, count))
        for s in (-1, 1)
    ]
    return (part(joined(*threads), "cotton", "cream"),)


def round_(look: Look) -> Model:
    """A disc."""
    return (
        _picture(
            look, slab(outline("round", look.width, look.depth), THICK, 0.008).moved(0, THICK, 0)
        ),
    )


def organic(look: Look) -> Model:
    """A free outline."""
    shape = outline("organic", look.width, look.depth)
    return (_picture(look, slab(shape, THICK, 0.008).moved(0, THICK, 0)),)


SHAPES = {"rectangular": rectangle, "runner": rectangle, "round": round_, "organic": organic}
