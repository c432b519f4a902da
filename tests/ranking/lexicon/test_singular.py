import pytest

from ranking.lexicon.english import frequencies
from ranking.lexicon.nouns import nouns
from ranking.lexicon.singular import irregular, singular
from ranking.lexicon.singulars_from_nouns import made


@pytest.mark.parametrize(
    ("plural", "single"),
    [("lamps", "lamp"), ("dishes", "dish"), ("batteries", "battery"), ("boxes", "box"),
     ("shelves", "shelf"), ("glasses", "glass"), ("buses", "bus"), ("gases", "gas"),
     ("lenses", "lens"), ("canvases", "canvas"), ("knives", "knife"), ("scarves", "scarf"),
     ("leaves", "leaf"), ("olives", "olive"), ("sleeves", "sleeve"), ("cookies", "cookie"),
     ("hoodies", "hoodie"), ("tomatoes", "tomato"), ("shoes", "shoe"), ("photos", "photo"),
     ("sizes", "size"), ("vases", "vase"), ("headaches", "headache"), ("patches", "patch"),
     ("kiwis", "kiwi"), ("women", "woman"), ("mice", "mouse"), ("axes", "axe"),
     ("bases", "base"), ("crises", "crisis")],
)  # fmt: skip
def test_both_numbers_have_one_form(plural: str, single: str) -> None:
    assert singular(plural) == singular(single) == single


@pytest.mark.parametrize("word", ["glass", "bus", "iris", "media", "christmas", "chess", "gas"])
def test_what_is_no_plural_stays(word: str) -> None:
    assert singular(word) == word


def test_the_list_is_what_the_nouns_give() -> None:
    assert made(nouns(), frequencies()) == irregular()
