"""Amounts and the words beside them that say what they measure, whatever the fields' order."""

from itertools import permutations

import pytest

from ranking.query import Query
from ranking.understanding import understand
from tests.ranking.understanding.shops import measuring

ORDERS = [*permutations(("width", "height", "depth"))]


def told(query: Query) -> set[str]:
    return {one.name for one in query.constraints}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(
    "said",
    [
        "width 120 cm height 80 cm",
        "height 80 cm width 120 cm",
        "height: 80 cm, width: 120 cm",
        "width of 120 cm and height of 80 cm",
        "120 cm wide 80 cm high",
        "80 cm high 120 cm wide",
        "80 cm height x 120 cm width",
        "wide 120 cm high 80 cm",
        "width 120 cm 80 cm high",
        "120 cm wide height 80 cm",
    ],
)
def test_each_amount_has_its_own_label(said: str, order: tuple[str, ...]) -> None:
    assert told(understand(f"desk {said}", measuring(*order))) == {"width:120", "height:80"}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(
    "said",
    [
        "width 60 to 80 cm height 100 to 120 cm",
        "height 100 to 120 cm width 60 to 80 cm",
        "60 to 80 cm wide 100 to 120 cm high",
        "100 cm - 120 cm height, 60 cm - 80 cm width",
        "width between 60 and 80 cm, height between 100 and 120 cm",
    ],
)
def test_bounds_keep_to_their_labels(said: str, order: tuple[str, ...]) -> None:
    query = understand(f"desk {said}", measuring(*order))
    assert told(query) == {"width:60..80", "height:100..120"}
    assert len(query.hard) == 2


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(
    "said",
    [
        "width under 120 cm height over 80 cm",
        "over 80 cm high under 120 cm wide",
        "height at least 80 cm width at most 120 cm",
        "80 cm or more height 120 cm or less width",
    ],
)
def test_so_do_bounds_that_are_not_read_from_left_to_right(
    said: str, order: tuple[str, ...]
) -> None:
    assert told(understand(f"desk {said}", measuring(*order))) == {"width:..120", "height:80.."}


def test_of_two_labels_of_one_amount_the_noun_before_it_counts() -> None:
    for order in ORDERS:
        shop = measuring(*order)
        assert told(understand("desk width 120 cm high", shop)) == {"width:120"}
        assert told(understand("extra high 120 cm wide desk", shop)) == {"width:120"}


def test_a_label_between_two_amounts_is_the_ones_behind_it_but_for_wide() -> None:
    shop = measuring("height", "width")
    assert "width:80" in told(understand("desk 120 cm, width 80 cm", shop))
    assert told(understand("desk 120 cm wide 80 cm", measuring("width"))) >= {"width:120"}


def test_times_keep_to_their_labels_too() -> None:
    for order in permutations(("cooking time", "preparation time")):
        stew = understand("stew cooking time 20 minutes preparation time 10 minutes",
                          measuring(*order, unit="min"))  # fmt: skip
        assert told(stew) == {"cooking_time:..20", "preparation_time:..10"}
        assert stew.text == "stew"


def test_a_name_of_two_words_may_stand_around_its_amount() -> None:
    (length,) = understand("cable 2 m length", measuring("width", "cable length")).soft
    assert (length.name, length.said) == ("cable_length:200", "cable 2 m length")


def test_a_unit_that_is_no_measure_counts_by_its_name() -> None:
    books = measuring("extent", unit="pages")
    assert understand("novel under 150 pages", books).constraints[0].name == "extent:..150"
    assert understand("book with 250 pages", books).constraints[0].name == "extent:250"
