"""The renderer."""

import numpy as np

from app.sample.render.camera import Camera, framing
from app.sample.render.lighting import Lighting
from app.sample.render.part import part
from app.sample.render.picture import Shot, Stage, render
from app.sample.solids import ball, box, cylinder

FRONT = Camera((0, 0, 10), (0, 0, 0), 20, 64, 64)


def test_a_point_right_of_the_target_is_right_in_the_picture_and_up_is_up() -> None:
    seen = FRONT.project(np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0]], np.float32))
    assert np.allclose(seen[0, :2], 32, atol=1e-3)
    assert seen[1, 0] > 32
    assert seen[2, 1] < 32
    assert np.isclose(seen[0, 2], 0.1)


def test_framing_fills_the_frame_as_asked() -> None:
    points = box(2, 1, 0.5).points
    camera = framing(points, yaw=30, pitch=15, fill=0.8, size=(100, 100), field=25)
    seen = camera.project(points)[:, :2]
    assert abs(np.abs(seen - 50).max() / 50 - 0.8) < 0.02


def test_the_nearer_thing_hides_the_farther_one() -> None:
    near = part(box(1, 1, 0.1).moved(0, 0, 1), "plaster", "red")
    far = part(box(3, 3, 0.1).moved(0, 0, -1), "plaster", "cobalt")
    shot = Shot(Stage((far, near), (), FRONT))
    middle = shot.picture((far, near))[32, 32]
    assert middle[0] > middle[2]


def test_what_faces_the_light_is_brighter_than_what_turns_away() -> None:
    globe = part(ball(1), "plaster", "white")
    picture = render(Stage((globe,), (), FRONT, Lighting(sun=(-1, 0.3, 0.5))))
    assert picture[32, 20].mean() > picture[32, 44].mean() + 20


def test_a_thing_throws_its_shadow_on_the_floor() -> None:
    camera = Camera((0, 6, 8), (0, 0, 0), 30, 96, 96)
    floor = part(box(8, 0.1, 8).moved(0, -0.05, 0), "plaster", "white")
    post = part(cylinder(0.3, 1.5), "plaster", "white")
    sun = Lighting(sun=(-1, 0.8, 0.05))
    bare = part(cylinder(0.3, 0.01).moved(0, -0.2, 0), "plaster", "white")
    with_post = render(Stage((post,), (floor,), camera, sun)).astype(int)
    without = render(Stage((bare,), (floor,), camera, sun)).astype(int)
    x, y, _ = camera.project(np.array([[0.9, 0, 0]], np.float32))[0]
    assert without[int(y), int(x)].mean() - with_post[int(y), int(x)].mean() > 30
    x, y, _ = camera.project(np.array([[-1.5, 0, 0]], np.float32))[0]
    assert abs(without[int(y), int(x)].mean() - with_post[int(y), int(x)].mean()) < 4


def test_glass_lets_through_what_is_behind_it() -> None:
    back = part(box(3, 3, 0.1).moved(0, 0, -1), "plaster", "red")
    pane = part(box(1, 1, 0.02), "glass", "white")
    through = render(Stage((back, pane), (), FRONT))[32, 32].astype(int)
    assert through[0] > through[2] + 40


def test_edges_are_smoothed() -> None:
    black = part(box(1.1, 1.1, 0.1).turned("z", 20), "plaster", "black")
    picture = render(Stage((black,), (), FRONT, behind=(1, 1, 1)))
    levels = np.unique(picture[..., 0])
    assert len(levels) > 8
