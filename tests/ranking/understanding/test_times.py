"""How long things may take."""

import pytest

from ranking.understanding import understand
from tests.ranking.understanding.shops import measuring

COOKS = measuring("cooking time", unit="min")


@pytest.mark.parametrize(
    ("said", "bound"),
    [
        ("in an hour", "..60"),
        ("in half an hour", "..30"),
        ("in a half hour", "..30"),
        ("in ½ hour", "..30"),
        ("in a quarter of an hour", "..15"),
        ("in three quarters of an hour", "..45"),
        ("in 1h30", "..90"),
        ("in 1:30 h", "..90"),
        ("2 h 15 min", "..135"),
        ("1 hour and 15 minutes", "..75"),
        ("in one hour thirty minutes", "..90"),
        ("1 1/2 hours", "..90"),
        ("in 1½ hours", "..90"),
        ("in an hour and a half", "..90"),
        ("two and a half hours", "..150"),
        ("in twenty minutes", "..20"),
        ("in under 30 minutes", "..30"),
        ("that takes less than an hour", "..60"),
        ("ready in under forty-five minutes", "..45"),
        ("over two hours", "120.."),
        ("under 30 min", "..30"),
        ("over 90 min", "90.."),
        ("at least 45 min", "45.."),
        ("between 20 and 40 min", "20..40"),
        ("20-40 min", "20..40"),
        ("one to two hours", "60..120"),
        ("between an hour and a half and two hours", "90..120"),
    ],
)
def test_a_time_is_read_however_it_is_said(said: str, bound: str) -> None:
    stew = understand(f"stew {said}", COOKS)
    assert [one.name for one in stew.hard] == [f"cooking_time:{bound}"]
    assert stew.text == "stew"


def test_a_bare_time_is_a_total_where_one_is_known() -> None:
    kitchen = measuring("cooking time", "preparation", "total time", unit="min")
    for text, name in (
        ("in 20 minutes", "total_time:..20"),
        ("in 17 minutes", "total_time:..17"),
        ("cooking time under 20 minutes", "cooking_time:..20"),
        ("preparation under 20 minutes", "preparation:..20"),
    ):
        assert [one.name for one in understand(f"stew {text}", kitchen).hard] == [name]


def test_min_is_a_minimum_only_where_nothing_takes_time() -> None:
    assert [one.name for one in understand("stew 30 min", COOKS).hard] == ["cooking_time:..30"]
    assert [one.name for one in understand("desk 30 min", measuring("width")).hard] == [
        "price:30.."
    ]


def test_a_number_behind_a_time_need_not_be_its_minutes() -> None:
    stew = understand("stew 1 hour 4 people", COOKS)
    assert ([one.name for one in stew.hard], stew.text) == (["cooking_time:..60"], "stew 4 people")


@pytest.mark.parametrize("text", ["happy hour", "half baked", "quarter pounder", "1/2 cup sugar"])
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert understand(text, COOKS).text == text


@pytest.mark.parametrize(
    ("typed", "text"),
    [("in 30 minutes.", ""), ("under 30 minutes!", ""), ("stew (under an hour)", "stew")],
)
def test_signs_that_are_left_alone_are_not_searched(typed: str, text: str) -> None:
    assert understand(typed, COOKS).text == text
