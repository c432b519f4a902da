from dataclasses import replace

from ranking.content.asked import called, head, sought
from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.content.words import number
from ranking.query import Constraint, Narrower, Query
from tests.ranking.content.furniture import DESKS, LAMPS
from tests.ranking.encoding import encode


def asked(text: str, shelf: Shelf) -> int | None:
    found = head(text, shelf)
    return found.words[0] if found else None


def test_the_last_word_that_names_a_kind_is_what_is_asked_for(shelf: Shelf) -> None:
    assert asked("walnut lamps", shelf) == number("lamp")
    assert asked("lamp walnut", shelf) == number("lamp")


def test_kinds_that_no_category_bears_out_are_not_what_is_asked_for() -> None:
    plants = [Described(id=f"{one} {size}", title=f"{one} camelot rose", names=("rose",))
              for one in ("foxglove", "poppy", "dahlia") for size in (1, 2, 3)]  # fmt: skip
    query = Query("shrub", "shrub", narrower=Narrower(("rose",)))
    assert sought(query, read_items(plants, encode)) is None
    filed = [replace(one, category=("Garden", "Rose")) for one in plants]
    assert sought(query, read_items(filed, encode)) is not None


def test_what_comes_after_for_is_not_asked_for(shelf: Shelf) -> None:
    assert asked("lamp for a desk", shelf) == number("lamp")


def test_what_a_number_is_of_is_a_part_of_the_thing(shelf: Shelf) -> None:
    described = [
        Described(id=one, title=one) for one in [*LAMPS, "Ace disk", "Bee disk", "Cy disk"]
    ]
    shop = read_items(described, encode)
    assert asked("lamp 2 tb disk", shop) == number("lamp")
    assert asked("ace 2 tb disk", shop) == number("disk")


def test_what_brands_are_called_is_no_kind() -> None:
    titles = [(f"{name} cover plum", name) for name in ("Ace", "Bee", "Cy")]
    titles += [(f"{name} lamp", "Plum") for name in ("Ada", "Ben", "Cleo", "Dora")]
    items = [Described(id=title, title=title, brand=brand) for title, brand in titles]
    shop = read_items(items, encode)
    assert shop.own(number("plum")) == 3
    assert asked("lamp plum", shop) == number("lamp")


def test_a_kind_written_apart_is_the_same_kind(shelf: Shelf) -> None:
    assert asked("head set", shelf) == number("headset")


def test_where_a_query_names_no_kind_the_kinds_of_it_are_asked_for(shelf: Shelf) -> None:
    furniture = Query("furniture", "furniture", narrower=Narrower(("desk", "big lamps", "sofa")))
    found = sought(furniture, shelf)
    assert found and set(found.words) == {number("desk"), number("lamp")}
    assert sought(replace(furniture, text="headset"), shelf) == head("headset", shelf)


def test_the_kinds_of_it_are_as_sure_as_their_categories(shelf: Shelf) -> None:
    below = sought(Query("furniture", "furniture", narrower=Narrower(("desk",))), shelf)
    assert below == head("desk", shelf) and below and below.told == 1.0


def test_a_kind_called_by_other_words_is_known_by_its_meaning(shelf: Shelf) -> None:
    place = [str(name) for name in shelf.names].index("lamp")
    light = Query("glow", "glow", vector=tuple(shelf.meanings[place].tolist()))
    assert sought(light, shelf) == head("lamp", shelf)
    assert sought(replace(light, vector=None), shelf) is None


def test_a_kind_of_few_things_that_means_it_better_hides_the_other() -> None:
    rare = Described(id="one", title="Kim dimmer")
    items = [rare, *(Described(id=one, title=one) for one in [*LAMPS, *DESKS])]
    shop = read_items(items, encode)
    places = {str(name): place for place, name in enumerate(shop.names)}
    lamp, dimmer = shop.meanings[places["lamp"]], shop.meanings[places["dimmer"]]
    glow = Query("glow", "glow", vector=tuple((0.705 * lamp + 0.709 * dimmer).tolist()))
    assert sought(glow, shop) is None
    assert sought(replace(glow, vector=tuple(lamp.tolist())), shop) == head("lamp", shop)


def test_a_query_that_names_no_kind_has_no_head(shelf: Shelf) -> None:
    assert asked("boho walnut", shelf) is None


def test_a_category_that_says_the_same_word_makes_a_kind_sure(shelf: Shelf) -> None:
    lamp, headset = head("lamp", shelf), head("headset", shelf)
    assert lamp is not None and headset is not None
    assert (lamp.told, headset.told) == (1.0, 0.0)


def test_a_kind_that_is_asked_for_in_a_colour_is_held_to(shelf: Shelf) -> None:
    red = Constraint("colour", 0.9, ("Red",), said="red")
    plain = sought(Query("red headset", "red headset"), shelf)
    coloured = sought(Query("red headset", "red headset", constraints=(red,)), shelf)
    assert plain and coloured and (plain.told, coloured.told) == (0.0, 1.0)


def test_a_thing_is_told_apart_from_what_is_called_after_it() -> None:
    shades = [f"{name} lamp shade in linen" for name in ("Ida", "Jon", "Kai", "Lea")]
    items = [
        Described(id=one, title=one, names=(kind,))
        for kind, titles in (("lamp", LAMPS), ("shade", shades))
        for one in titles
    ]
    shop = read_items(items, encode)
    assert called(Query("red lamps", "red lamps"), shop) == ("lamp", ("lamp shade",))
    assert called(Query("red lamp shade", "red lamp shade"), shop) == ("shade", ())
    assert called(Query("red sofa", "red sofa"), shop) is None
