"""What things of each kind cost."""

from dataclasses import replace

from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.spreads import prices_of_kinds
from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.numbers import Numbers
from ranking.understanding import understand
from tests.ranking.encoding import encode

DEAR = {f"notebook {at}": ("Acer notebook", 500.0 + at) for at in range(10)}
CHEAP = {f"cable {at}": ("Acer usb cable", 5.0 + at) for at in range(30)}
ITEMS = [Described(own, title, price=price) for own, (title, price) in (DEAR | CHEAP).items()]
SHELF = read_items(ITEMS, encode)
PRICES = prices_of_kinds(ITEMS, SHELF)
SHOP = Lexicon(
    items=len(ITEMS),
    fields={"price": FieldInfo("price", Part.PRICE, "Price")},
    numbers={"price": Numbers({5.0: 30, 500.0: 10}, (5.0, 20.0, 509.0), by_kind=PRICES)},
    learned={"laptop": {"notebook": 0.5}},
    shelf=SHELF,
)


def leanings(text: str) -> list[str]:
    return [one.name for one in understand(text, SHOP).soft]


def test_a_kind_is_spread_by_its_whole_name_and_by_what_that_ends_in() -> None:
    assert PRICES["notebook"][0] == 500
    assert PRICES["cable"] == PRICES["usb cable"]


def test_a_kind_of_few_prices_tells_nothing() -> None:
    unpriced = [replace(item, price=None) for item in ITEMS[4:]]
    assert prices_of_kinds([*ITEMS[:4], *unpriced], SHELF) == {}


def test_what_is_cheap_is_told_by_what_is_asked_for() -> None:
    assert leanings("cheap notebook") == ["price:..502"]
    assert leanings("notebook luxury") == ["price:507.."]
    assert leanings("cheap cable for notebook") == ["price:..12"]


def test_the_kind_may_be_called_by_another_name() -> None:
    assert leanings("cheap laptop") == ["price:..502"]


def test_of_no_known_kind_all_prices_tell() -> None:
    assert leanings("cheap present") == ["price:..5"]
