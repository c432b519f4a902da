from contextlib import suppress
from dataclasses import replace
from random import Random

import numpy as np
import pytest

from ranking.content.asked import called, head, named, offered, sought, things, trusted
from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf, ShelfError, pack, unpack
from ranking.content.words import number
from ranking.fusion import FUSION
from ranking.query import Constraint, Narrower, Query
from tests.ranking.encoding import encode
from tests.ranking.windows import order, window

LAMPS = [f"{name} lamp in walnut" for name in ("Ada", "Ben", "Cleo", "Dora")]
DESKS = [f"{name} desk in walnut" for name in ("Eva", "Finn", "Gus", "Hal")]
SETS = [f"{name} headset" for name in ("Ida", "Jon", "Kai", "Lea")]
CATEGORIES = {"lamp": ("Lighting", "Lamps"), "desk": ("Furniture", "Desks"), "headset": ("Audio",)}


def kind_in(title: str) -> str:
    return next(kind for kind in CATEGORIES if kind in title.split())


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    items = [
        Described(
            id=title, title=title, category=CATEGORIES[kind_in(title)], names=(kind_in(title),)
        )
        for title in [*LAMPS, *DESKS, *SETS]
    ]
    return read_items(items, encode)


def asked(text: str, shelf: Shelf) -> int | None:
    found = head(text, shelf)
    return found.words[0] if found else None


def test_the_last_word_that_names_a_kind_is_what_is_asked_for(shelf: Shelf) -> None:
    assert asked("walnut lamps", shelf) == number("lamp")
    assert asked("lamp walnut", shelf) == number("lamp")


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


def test_kinds_are_trusted_where_titles_share_the_names_of_things(shelf: Shelf) -> None:
    words = ("nocturne", "ophelia", "tempest", "reverie", "solitude", "vesper", "icarus", "aurora")
    paintings = [Described(id=word, title=word) for word in words]
    assert trusted(shelf) == 1.0
    assert things(shelf) == {"lamp", "desk", "headset"}
    assert trusted(read_items(paintings, encode)) == 0.0


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


def test_kinds_are_not_trusted_where_unlike_things_share_their_names() -> None:
    programs = [
        Described(id=f"{field} {called}", title=f"{field} {called}", names=(field,))
        for field in ("music", "maths", "chess", "mail")
        for called in ("tool", "game", "server", "editor")
    ]
    assert trusted(read_items(programs, encode)) == 0.0


def test_of_more_kinds_than_are_kept_the_commonest_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ranking.content.reading.MOST_KINDS", 1)
    items = [Described(id=one, title=one) for one in [*LAMPS, *DESKS[:3]]]
    assert read_items(items, encode).names.tolist() == ["lamp"]


def test_a_category_names_the_kind_where_a_title_has_another_word_for_it() -> None:
    lights = [f"{name} pendant in walnut" for name in ("Max", "Noa", "Ole", "Pia")]
    kinds = {**dict.fromkeys([*lights, *LAMPS], "lamp"), **dict.fromkeys(DESKS, "desk")}
    items = [Described(id=one, title=one, category=CATEGORIES[kinds[one]]) for one in kinds]
    found = window({"words": [*DESKS, lights[0]]}).on(read_items(items, encode))
    assert order(FUSION.rank(Query("walnut lamp", "walnut lamp"), found))[0] == lights[0]


def test_a_thing_of_the_kind_comes_before_what_merely_has_the_words(shelf: Shelf) -> None:
    found = window({"words": [*DESKS, LAMPS[0]]})
    query = Query("walnut lamp", "walnut lamp")
    assert order(FUSION.rank(query, found))[0] == DESKS[0]
    assert order(FUSION.rank(query, found.on(shelf)))[0] == LAMPS[0]


def test_a_misread_kind_is_forgiven_where_the_title_ends_in_the_word(shelf: Shelf) -> None:
    misread = np.array(shelf.kinds)
    desk = shelf.kinds[shelf.rows(DESKS[:1])[0]]
    misread[shelf.rows(LAMPS)] = desk
    bare = replace(shelf, kinds=misread, signs=np.zeros_like(shelf.signs))
    asked = head("lamp", shelf)
    assert asked is not None
    found = window({"words": [*DESKS, LAMPS[0]]}).on(bare)
    assert named(asked, found)[-1] > named(asked, found)[:-1].max()


def test_meaning_counts_in_full_where_words_find_another_kind(shelf: Shelf) -> None:
    found = window({"words": DESKS, "semantic": LAMPS}).on(shelf)
    ranked = FUSION.rank(Query("walnut lamp", "walnut lamp"), found)
    assert order(ranked)[:3] == LAMPS[:3]


def test_meaning_weighs_more_than_some_of_the_words_where_few_have_them_all(shelf: Shelf) -> None:
    found = {"any_word": DESKS[:1], "phrase": DESKS[:1], "semantic": SETS[:1]}
    ranked = FUSION.rank(Query("gift", "gift"), window(found).on(shelf))
    assert order(ranked) == [*SETS[:1], *DESKS[:1]]


def test_whether_the_thing_is_among_what_was_found(shelf: Shelf) -> None:
    desks, lamp = window({"words": DESKS}).on(shelf), Query("lamp", "lamp")
    assert not offered(lamp, desks)
    assert offered(lamp, window({"words": [*DESKS, LAMPS[3]]}).on(shelf))
    assert offered(Query("walnut", "walnut"), desks)  # names no thing
    assert offered(lamp, desks.on(None))


def test_items_that_are_on_no_shelf_keep_their_order(shelf: Shelf) -> None:
    found = window({"words": ["new1", "new2", "new3"]})
    query = Query("lamp", "lamp")
    assert order(FUSION.rank(query, found.on(shelf))) == order(FUSION.rank(query, found))


def test_a_shelf_comes_back_as_it_was_packed(shelf: Shelf) -> None:
    again = unpack(pack(shelf))
    assert again.names.tolist() == shelf.names.tolist()
    assert again.rows(LAMPS).tolist() == shelf.rows(LAMPS).tolist()


def test_what_is_no_shelf_is_refused(shelf: Shelf) -> None:
    with pytest.raises(ShelfError):
        unpack(b"no shelf")
    with pytest.raises(ShelfError, match="differ in length"):
        unpack(pack(replace(shelf, kinds=shelf.kinds[:-1])))


def test_a_shelf_with_wrong_bytes_is_read_or_refused(shelf: Shelf) -> None:
    chance, whole = Random(7), pack(shelf)
    for _ in range(1000):
        packed = bytearray(whole)
        for _ in range(3):
            packed[chance.randrange(len(packed))] = chance.randrange(256)
        with suppress(ShelfError):
            unpack(bytes(packed))
