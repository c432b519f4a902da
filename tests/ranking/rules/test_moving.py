"""What pins, boosts and buries do to a list, whatever a ranker made of it."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ranking.diversity import Lead
from ranking.rules.boost import boosted
from ranking.rules.bury import buried
from ranking.rules.pin import Pin, pinned
from ranking.rules.places import placed

POSITIONS = st.lists(st.integers(0, 59), max_size=40, unique=True)
SCORES = st.lists(st.floats(-1e6, 1e6, width=32), min_size=40, max_size=40)
PLACES = st.dictionaries(st.integers(1, 50), st.integers(0, 59), max_size=12).filter(
    lambda places: len(set(places.values())) == len(places)
)
GROUPS = st.lists(st.integers(0, 80).map(str), min_size=60, max_size=60)
ALONE = [f"item {number}" for number in range(60)]


def leads(positions: list[int], scores: list[float] | None = None) -> list[Lead]:
    given = scores or [float(-number) for number in range(len(positions))]
    return [Lead(position, score, 0) for position, score in zip(positions, given, strict=False)]


def shown(found: list[Lead]) -> list[int]:
    return [lead.position for lead in found]


@given(POSITIONS, PLACES)
def test_pins_hold_and_nothing_is_lost_or_doubled(
    positions: list[int], places: dict[int, int]
) -> None:
    after = shown(pinned(leads(positions), ALONE, places))
    assert sorted(after) == sorted({*positions, *places.values()})
    if len(after) >= max(places, default=0):
        assert all(after[place - 1] == position for place, position in places.items())
    free = [one for one in after if one not in places.values()]
    assert free == [one for one in positions if one not in places.values()]


@given(POSITIONS, PLACES)
def test_pins_in_a_list_too_short_for_them_keep_their_order(
    positions: list[int], places: dict[int, int]
) -> None:
    after = shown(pinned(leads(positions[:3]), ALONE, places))
    order = [places[place] for place in sorted(places)]
    assert [one for one in after if one in order] == order


@given(POSITIONS, PLACES, GROUPS)
def test_every_group_found_is_shown_once_unless_pinned_more_often(
    positions: list[int], places: dict[int, int], groups: list[str]
) -> None:
    """One lead of each group goes in, as `leads` makes them."""
    first = {groups[position]: position for position in reversed(positions)}
    before = [one for one in positions if first[groups[one]] == one]
    after = shown(pinned(leads(before), groups, places))
    pins = set(places.values())
    assert len(after) == len(set(after))
    assert {groups[one] for one in after} == {groups[one] for one in (*before, *pins)}
    unpinned = [groups[one] for one in after if one not in pins]
    assert len(unpinned) == len(set(unpinned))
    assert not set(unpinned) & {groups[one] for one in pins}


def test_a_pinned_item_counts_the_variants_it_stands_for() -> None:
    groups = ["a", "b", "a", "a"]
    after = pinned([Lead(1, 2.0, 0), Lead(0, 1.0, 2)], groups, {1: 3})
    assert after == [Lead(3, 0.0, 2), Lead(1, 2.0, 0)]


@given(POSITIONS, SCORES, st.sets(st.integers(0, 59)))
def test_a_full_boost_puts_all_chosen_first_on_any_scale(
    positions: list[int], scores: list[float], chosen: set[int]
) -> None:
    ranked = leads(positions, sorted(scores, reverse=True))
    after = shown(boosted(ranked, chosen, 1.0))
    assert after == [one for one in positions if one in chosen] + [
        one for one in positions if one not in chosen
    ]


@given(POSITIONS, SCORES, st.sets(st.integers(0, 59)), st.floats(0.01, 1))
def test_a_boost_lowers_no_chosen_item_and_loses_none(
    positions: list[int], scores: list[float], chosen: set[int], strength: float
) -> None:
    ranked = leads(positions, sorted(scores, reverse=True))
    after = shown(boosted(ranked, chosen, strength))
    assert sorted(after) == sorted(positions)
    assert all(after.index(one) <= positions.index(one) for one in chosen & set(positions))


def test_half_a_boost_rises_by_half_the_height_of_the_list() -> None:
    ranked = leads([0, 1, 2, 3], [4.0, 3.0, 1.0, 0.0])
    after = boosted(ranked, {3}, 0.5)
    assert [(lead.position, lead.score) for lead in after] == [
        (0, 4.0),
        (1, 3.0),
        (3, 2.0),
        (2, 1.0),
    ]


@given(POSITIONS, st.sets(st.integers(0, 59)))
def test_the_buried_are_last_in_their_own_order(positions: list[int], chosen: set[int]) -> None:
    after = shown(buried(leads(positions), chosen))
    assert after == [one for one in positions if one not in chosen] + [
        one for one in positions if one in chosen
    ]


def pin(name: str, **places: int) -> Pin:
    items: list[dict[str, Any]] = [{"id": item, "at": at} for item, at in places.items()]
    return Pin.model_validate({"id": name, "kind": "pin", "when": {"words": ["x"]}, "items": items})


def test_of_two_rules_for_one_place_the_later_goes_to_the_next() -> None:
    places, notes = placed([pin("one", a=1), pin("two", b=1, c=2)], ["a", "b", "c"], {})
    assert [(one.position, one.place, one.rule) for one in places] == [
        (0, 1, "one"), (1, 2, "two"), (2, 3, "two"),
    ]  # fmt: skip
    assert notes == {}


def test_an_item_that_two_rules_pin_stands_once() -> None:
    places, _ = placed([pin("one", a=3), pin("two", a=1)], ["a"], {})
    assert [(one.place, one.rule) for one in places] == [(3, "one")]


def test_what_is_barred_or_gone_is_told_by_its_rule() -> None:
    places, notes = placed([pin("one", a=1, gone=2)], ["a"], {"one": {"a"}})
    assert places == []
    assert notes == {"one": "a is filtered out; gone is not in the catalogue"}
