import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.cursor import Cursors, Position, asked_for
from app.search.errors import BadCursor, CursorExpired
from app.search.request import LONGEST_CURSOR, SearchRequest

NOW = 1_800_000_000.0
CURSORS = Cursors("a secret", ttl_s=900)
POSITION = Position("shop", "f3a1", 20, 1, (12.5, None, "sku-7"))
CHAIRS = SearchRequest(q="chairs", filter=["brand:HP"], size=10)
CURSOR = CURSORS.write(POSITION, asked_for(CHAIRS), 10, NOW)


def with_cursor(cursor: str, **asked: object) -> SearchRequest:
    return SearchRequest.model_validate({"cursor": cursor, **asked})


def test_a_cursor_holds_the_position_and_the_search() -> None:
    position, asked = CURSORS.read("shop", with_cursor(CURSOR), NOW)
    assert position == POSITION
    assert asked == {"q": "chairs", "filter": ["brand:HP"]}


def test_the_next_page_may_be_of_another_size() -> None:
    again = with_cursor(CURSOR, q="chairs", filter=["brand:HP"], size=50, explain=True)
    assert CURSORS.read("shop", again, NOW)[0] == POSITION


def test_a_cursor_alone_leads_to_a_page_of_the_same_size_again() -> None:
    assert CURSORS.sized(with_cursor(CURSOR)).size == 10
    assert CURSORS.sized(with_cursor(CURSOR, q="chairs", size=20)).size == 20
    with pytest.raises(BadCursor):
        CURSORS.sized(with_cursor("changed"))


def test_a_cursor_of_another_search_is_refused() -> None:
    with pytest.raises(BadCursor, match="another search"):
        CURSORS.read("shop", with_cursor(CURSOR, q="tables"), NOW)


def test_a_cursor_of_another_catalogue_is_refused() -> None:
    with pytest.raises(BadCursor, match="another catalogue"):
        CURSORS.read("tate", with_cursor(CURSOR), NOW)


def test_a_cursor_signed_by_another_secret_is_refused() -> None:
    theirs = Cursors("another secret", 900).write(POSITION, asked_for(CHAIRS), 10, NOW)
    with pytest.raises(BadCursor):
        CURSORS.read("shop", with_cursor(theirs), NOW)


def test_a_cursor_expires() -> None:
    assert CURSORS.read("shop", with_cursor(CURSOR), NOW + 900)
    with pytest.raises(CursorExpired):
        CURSORS.read("shop", with_cursor(CURSOR), NOW + 902)


LETTERS = string.ascii_letters + string.digits + "-_."


@pytest.mark.parametrize("last", sorted({*LETTERS} - {CURSOR[-1]}))
def test_the_last_letter_counts_wholly(last: str) -> None:
    with pytest.raises(BadCursor):
        CURSORS.read("shop", with_cursor(CURSOR[:-1] + last), NOW)


@given(at=st.integers(0, len(CURSOR) - 1), other=st.sampled_from(LETTERS))
def test_a_cursor_with_one_character_changed_is_refused(at: int, other: str) -> None:
    changed = CURSOR[:at] + other + CURSOR[at + 1 :]
    if changed != CURSOR:
        with pytest.raises(BadCursor):
            CURSORS.read("shop", with_cursor(changed), NOW)


@given(st.text(max_size=200))
def test_no_text_passes_for_a_cursor(text: str) -> None:
    with pytest.raises(BadCursor):
        CURSORS.read("shop", with_cursor(text), NOW)


def test_a_search_too_long_to_be_carried_is_left_out_of_its_cursor() -> None:
    words = [f"brand:{hash((1, number)):x}{hash((2, number)):x}" for number in range(50)]
    long = SearchRequest(q="chairs", filter=words * 1)
    cursor = CURSORS.write(POSITION, asked_for(long) | {"pad": [*range(3000)]}, 10, NOW)
    assert len(cursor) <= LONGEST_CURSOR
    position, asked = CURSORS.read("shop", with_cursor(cursor), NOW)
    assert (position, asked) == (POSITION, None)
