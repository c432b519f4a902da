"""Which of a maker's works are shown to who asks for no more than his name."""

from dataclasses import replace

from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.works import LEAST, MOST, best_of_media, best_works, called
from tests.ranking.encoding import encode

PAINTING = Described("painting", "Storm at Sea", "Ann Ray", ("painting",), images=1, tags=9)
BLANK = Described("blank", "Blank", "Ann Ray", ("drawing",), images=1)
SKETCH = replace(BLANK, id="sketch", title="A Mill", images=1, tags=4)
LEAVES = [replace(BLANK, id=f"leaf {at}") for at in range(80)]


def shown(*items: Described) -> tuple[str, ...]:
    return best_works(items, read_items(items, encode)).get("Ann Ray", ())


def test_what_is_told_more_of_and_has_a_title_of_its_own_comes_first() -> None:
    assert shown(BLANK, replace(BLANK, id="other"), SKETCH)[0] == "sketch"
    assert shown(replace(SKETCH, id="unpictured", images=0), SKETCH)[0] == "sketch"


def test_each_kind_of_work_has_its_turn() -> None:
    paintings = [replace(PAINTING, id=f"painting {at}", title=f"Sea {at}") for at in range(9)]
    drawings = [replace(SKETCH, id=f"drawing {at}", title=f"Mill {at}") for at in range(9)]
    kinds = [one.split()[0] for one in shown(*paintings, *drawings)]
    assert kinds[:4] == ["painting", "drawing", "painting", "drawing"]


def test_a_few_are_kept_of_each_maker_and_none_of_nobody() -> None:
    assert len(shown(*LEAVES)) == MOST
    assert shown(replace(PAINTING, brand="")) == ()


def test_works_are_asked_for_by_their_category_too_and_many_makers_have_their_turn() -> None:
    works = [replace(PAINTING, id=f"{at} of {by}", title=f"Sea {at}", brand=by)
             for by in ("Ann Ray", "Ben Lowe") for at in range(3)]  # fmt: skip
    (first, second, *_) = best_works(works, read_items(works, encode))["painting"]
    assert first[-3:] != second[-3:]


def test_works_are_asked_for_by_what_they_are_made_of() -> None:
    oil = replace(PAINTING, medium="Oil paint on canvas")
    assert called(oil) == {"oil paint canvas", "oil canvas", "oil paint", "oil painting"}
    assert called(replace(PAINTING, medium="Bronze")) == {"bronze", "bronze painting"}
    assert called(PAINTING) == set()


def test_a_medium_of_few_works_is_none() -> None:
    oil = [replace(PAINTING, id=str(at), medium="Oil paint on canvas") for at in range(LEAST)]
    assert "oil canvas" in best_of_media(oil, read_items(oil, encode))
    assert best_of_media(oil[1:], read_items(oil[1:], encode)) == {}
