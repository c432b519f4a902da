from dataclasses import replace

import numpy as np

from ranking.content.asked import head
from ranking.content.described import Described
from ranking.content.kindred import named, offered
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.fusion import FUSION
from ranking.query import Query
from tests.ranking.content.furniture import CATEGORIES, DESKS, LAMPS, SETS
from tests.ranking.encoding import encode
from tests.ranking.windows import order, window


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
