"""Pictures: every shape can be drawn, in the colours it is said to have, unlike the others."""

import numpy as np
import pytest

from app.sample.drawing import draw
from app.sample.kinds import KINDS, Kind, Shape
from app.sample.look import Look
from app.sample.palette import srgb
from app.sample.photo import VIEWS, points
from app.sample.render.camera import framing
from app.sample.render.mesh import Floats
from app.sample.render.picture import Shot, Stage

SHAPES = [(kind, shape) for kind in KINDS for shape in kind.shapes]


def look(kind: Kind, shape: Shape, colour: str = "teal", style: str = "mid-century") -> Look:
    width, depth, height = (value / 100 for value in shape.sizes[0])
    return Look(
        kind.drawing, shape.name, style, kind.materials[0], colour, "mustard", "ivory", "plain"
        if "plain" in kind.patterns else kind.patterns[0], "oak", "oak", width, depth, height, 5,
    )  # fmt: skip


def silhouette(kind: Kind, shape: Shape) -> Floats:
    """Where the thing is seen, (96, 96) of 0 to 1, without any background."""
    model = draw(look(kind, shape))
    view = VIEWS[kind.stand]
    camera = framing(
        points(model), yaw=view.yaw, pitch=view.pitch, fill=0.9, size=(96, 96), field=24
    )
    shot = Shot(Stage(model, (), camera))
    return shot.shown(0, len(model))


@pytest.mark.parametrize(("kind", "shape"), SHAPES, ids=[f"{k.name}-{s.name}" for k, s in SHAPES])
def test_every_shape_is_drawn_in_its_measures(kind: Kind, shape: Shape) -> None:
    model = draw(look(kind, shape))
    seen = points(model)
    assert np.isfinite(seen).all()
    assert kind.stand == "air" or seen[:, 1].min() > -0.03
    width = float(np.ptp(seen[:, 0]))
    assert 0.3 * shape.sizes[0][0] / 100 < width < 2.6 * shape.sizes[0][0] / 100
    for part in model:
        assert part.mesh.triangles.max() < len(part.mesh.points)
        lengths = np.linalg.norm(part.mesh.normals, axis=1)
        assert np.median(lengths) == pytest.approx(1, abs=0.01)


def test_silhouettes_of_different_shapes_differ() -> None:
    chosen = [
        (kind, shape)
        for kind in KINDS
        if kind.name in ("vase", "dining chair", "mirror", "pendant lamp")
        for shape in kind.shapes
    ]
    masks = [silhouette(kind, shape) for kind, shape in chosen]
    for number, (first, mask) in enumerate(zip(chosen, masks, strict=True)):
        assert mask.mean() > 0.02, first[1].name
        for second, other in zip(chosen[number + 1 :], masks[number + 1 :], strict=True):
            union = np.maximum(mask, other).sum()
            overlap = np.minimum(mask, other).sum() / union
            assert overlap < 0.97, (first[1].name, second[1].name)


@pytest.mark.parametrize("colour", ["teal", "mustard", "burgundy", "sage", "navy", "blush"])
def test_a_sofa_is_seen_in_the_colour_it_is_named(colour: str) -> None:
    kind = next(kind for kind in KINDS if kind.name == "sofa")
    model = draw(look(kind, kind.shapes[4], colour))
    camera = framing(points(model), yaw=20, pitch=12, fill=0.9, size=(96, 96), field=24)
    shot = Shot(Stage(model, (), camera))
    covers = [n for n, part in enumerate(model) if part.material == kind.materials[0]]
    ordered = shot.shown(covers[0], 1)
    for number in covers[1:]:
        ordered = np.maximum(ordered, shot.shown(number, 1))
    mask = ordered[::2, ::2] > 0
    seen = shot.picture(model)[mask].astype(float)
    wanted = np.array(srgb(colour), float)
    hue = np.median(seen / seen.sum(axis=1, keepdims=True), axis=0)
    assert np.abs(hue - wanted / wanted.sum()).max() < 0.045


def test_variants_of_one_shot_equal_shots_of_their_own() -> None:
    kind = next(kind for kind in KINDS if kind.name == "armchair")
    first, second = (draw(look(kind, kind.shapes[0], colour)) for colour in ("teal", "rust"))
    camera = framing(points(first), yaw=20, pitch=12, fill=0.9, size=(64, 64), field=24)
    shared = Shot(Stage(first, (), camera)).picture(second)
    own = Shot(Stage(second, (), camera)).picture(second)
    assert np.array_equal(shared, own)
