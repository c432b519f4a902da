"""What the shop holds."""

from collections import defaultdict

import pytest

from app.sample.drawing import DRAWINGS
from app.sample.kinds import KINDS
from app.sample.materials import MATERIALS
from app.sample.palette import COLOURS
from app.sample.patterns import PATTERNS
from app.sample.piece import NOW, Piece
from app.sample.row import row
from app.sample.stock import pieces
from app.sample.styles import STYLES
from app.sample.tones import OWN
from app.sample.words.kinds import USES


@pytest.fixture(scope="module")
def shop() -> list[Piece]:
    return pieces(7, 3000)


def test_a_bigger_shop_begins_with_the_smaller_one(shop: list[Piece]) -> None:
    assert pieces(7, 50) == shop[:50]


def test_ids_and_codes_are_unique(shop: list[Piece]) -> None:
    rows = [row(piece) for piece in shop]
    assert len({line["id"] for line in rows}) == len(shop)
    assert len({line["sku"] for line in rows}) == len(shop)


def test_every_kind_and_style_is_there(shop: list[Piece]) -> None:
    assert {p.design.kind.name for p in shop} == {kind.name for kind in KINDS}
    assert {p.design.style.name for p in shop} == {style.name for style in STYLES}


def test_variants_of_a_design_differ_in_colour_or_size_only(shop: list[Piece]) -> None:
    groups: dict[str, list[Piece]] = defaultdict(list)
    for piece in shop:
        groups[piece.group].append(piece)
    assert sum(len(group) > 1 for group in groups.values()) > 300
    for group in groups.values():
        assert len({(p.variant.colour, p.variant.size) for p in group}) == len(group)
        assert len({p.design for p in group}) == 1
        assert len({p.seller for p in group}) == 1


def test_prices_are_what_such_things_cost(shop: list[Piece]) -> None:
    ranges = {"sofa": (400, 7000), "cushion": (12, 160), "vase": (10, 200), "bed": (200, 4500)}
    for piece in shop:
        low, high = ranges.get(piece.design.kind.name, (4, 5000))
        assert low <= piece.price <= high, (piece.design.kind.name, piece.price)


def test_a_larger_size_never_costs_less(shop: list[Piece]) -> None:
    seen: dict[tuple[str, int], float] = {}
    for piece in shop:
        seen[(piece.group, piece.variant.size)] = piece.price
    one_sized = [key for key in seen if (key[0], 0) in seen]
    dearer = sum(
        seen[key] >= 0.7 * seen[(key[0], 0)]
        for key in one_sized
        if _volume(shop, key) >= _volume(shop, (key[0], 0))
    )
    bigger = sum(_volume(shop, key) >= _volume(shop, (key[0], 0)) for key in one_sized)
    assert dearer == bigger


def _volume(shop: list[Piece], key: tuple[str, int]) -> int:
    piece = next(p for p in shop if p.group == key[0])
    width, depth, height = piece.design.shape.sizes[key[1]]
    return width * depth * height


def test_nothing_was_published_in_the_shops_future(shop: list[Piece]) -> None:
    assert max(piece.published for piece in shop) <= NOW


def test_some_is_sold_out_and_some_not_yet_rated(shop: list[Piece]) -> None:
    assert 0.03 < sum(p.stock == 0 for p in shop) / len(shop) < 0.12
    assert all(1 <= p.rating <= 5 for p in shop if p.rating is not None)


def test_tables_name_only_what_exists() -> None:
    drawings = {module.__name__.rpartition(".")[2] for module in DRAWINGS}
    for kind in KINDS:
        assert kind.drawing in drawings
        assert kind.name in USES
        assert set(kind.materials) <= MATERIALS.keys()
        assert set(kind.patterns) <= {"plain", *PATTERNS}
    for style in STYLES:
        assert set(style.materials) <= MATERIALS.keys()
        assert {*style.colours, *style.walls} <= COLOURS.keys()
    assert all(set(colours) <= COLOURS.keys() for colours in OWN.values())
