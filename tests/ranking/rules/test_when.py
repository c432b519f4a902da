"""When rules hold."""

from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from ranking.rules.situation import Situation
from ranking.rules.when import When

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


def when(**said: Any) -> When:
    return When.model_validate(said)


def search(*texts: str, about: tuple[str, ...] = (), at: datetime = NOON) -> Situation:
    return Situation.of(texts, about, at)


def test_nothing_said_always_holds() -> None:
    assert When().holds(search(""))


@pytest.mark.parametrize(
    "query", ["garden chair", "Garden Chairs", "  garden-chair ", "Gärden chair"]
)
def test_words_are_the_whole_query_without_case_accents_signs_and_plurals(query: str) -> None:
    assert when(words=["garden chair"]).holds(search(query))


def test_words_are_not_a_part_of_the_query() -> None:
    assert not when(words=["garden chair"]).holds(search("green garden chair"))


def test_contained_words_stand_side_by_side_and_whole() -> None:
    rule = when(contains=["garden chair"])
    assert rule.holds(search("green garden chairs cheap"))
    assert not rule.holds(search("garden table and chair"))
    assert not when(contains=["chair"]).holds(search("armchair"))


@pytest.mark.parametrize(
    ("glob", "query", "fits"),
    [
        ("garden*", "garden chair", True),
        ("garden*", "green garden chair", False),
        ("*chair", "Armchair", True),
        ("lamp?", "lamps", True),
        ("lamp?", "lamp", False),
        ("*", "", True),
        ("a*b*c", "a--b--b--c", True),
        ("dv7*", "dv7-1211ea", True),
    ],
)
def test_a_glob_fits_the_whole_query(glob: str, query: str, fits: bool) -> None:
    assert when(glob=[glob]).holds(search(query)) is fits


def test_a_glob_of_many_stars_is_answered_at_once() -> None:
    """A regular expression of this shape would not end in a lifetime."""
    assert not when(glob=["*a" * 60 + "b"]).holds(search("a" * 512))


def test_any_form_of_the_query_will_do() -> None:
    assert when(words=["armchair"]).holds(search("armchiar", "armchair"))


def test_the_category_is_predicted_or_picked_and_all_that_is_given_must_hold() -> None:
    rule = when(contains=["oak"], category=["Floor lamps", "Sofas"])
    assert rule.holds(search("oak", about=("floor lamp",)))
    assert not rule.holds(search("oak", about=("Vases",)))
    assert not rule.holds(search("pine", about=("Sofas",)))


def test_a_day_alone_is_held_from_its_start_to_its_end() -> None:
    rule = when(**{"from": "2026-11-27", "until": "2026-11-27"})
    last = datetime(2026, 11, 27, 23, 59, 59, 999_999, tzinfo=UTC)
    assert rule.holds(search("", at=datetime(2026, 11, 27, tzinfo=UTC)))
    assert rule.holds(search("", at=last))
    assert not rule.holds(search("", at=datetime(2026, 11, 28, tzinfo=UTC)))
    assert not rule.holds(search("", at=datetime(2026, 11, 26, 23, 59, tzinfo=UTC)))


def test_a_moment_keeps_its_zone() -> None:
    rule = when(until="2026-11-27T12:00:00+02:00")
    assert not rule.holds(search("", at=NOON))
    assert rule.holds(search("", at=NOON.replace(hour=10)))


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"words": ["?!"]}, "words"),
        ({"glob": ["(a+)+"]}, "glob"),
        ({"from": "tomorrow"}, "from"),
        ({"until": "20261224"}, "until"),
        ({"until": "2026-W50"}, "until"),
        ({"until": "2026-12"}, "until"),
        ({"from": "2026-11-28", "until": "2026-11-27"}, "until"),
        ({"weather": "rain"}, "weather"),
    ],
)
def test_what_can_never_hold_is_refused(said: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError, match=field):
        When.model_validate(said)
