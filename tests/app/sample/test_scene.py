"""Furnished rooms."""

import numpy as np
import pytest

from app.sample.scene import Scene, scenes_of, shoot
from app.sample.stock import pieces

SHOP = pieces(7, 2500)


@pytest.fixture(scope="module")
def scenes() -> list[Scene]:
    return scenes_of(7, SHOP, 40)


def test_rooms_are_furnished_in_one_style_with_several_things(scenes: list[Scene]) -> None:
    assert len(scenes) == 40
    for scene in scenes:
        assert len(scene.placed) >= 5
        assert {placed.piece.design.style.name for placed in scene.placed} == {scene.style}


def test_all_four_rooms_appear(scenes: list[Scene]) -> None:
    assert {scene.room for scene in scenes} == {
        "living room", "bedroom", "dining room", "home office"
    }  # fmt: skip


def test_boxes_lie_in_the_picture_and_hold_their_thing(scenes: list[Scene]) -> None:
    picture, boxes = shoot(scenes[0])
    assert picture.shape == (420, 560, 3)
    assert len(boxes) == len(scenes[0].placed)
    for _, (left, top, width, height) in boxes:
        assert 0 <= left <= left + width <= 1.0001
        assert 0 <= top <= top + height <= 1.0001
        assert width * height > 0.0004
        x, y = int(left * 560), int(top * 420)
        inside = picture[y : y + max(2, int(height * 420)), x : x + max(2, int(width * 560))]
        assert np.ptp(inside.reshape(-1, 3), axis=0).max() > 20


def test_a_shop_too_small_to_furnish_a_room_has_no_scenes() -> None:
    assert scenes_of(7, pieces(7, 3), 5) == []
