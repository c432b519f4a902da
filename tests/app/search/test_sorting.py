import pytest

from app.search.errors import BadRequest
from app.search.request import SearchRequest
from app.search.sorting import parse
from opensearch.catalogue.schema import Catalogue, Field, FieldType, Role
from opensearch.retrieval.plan import Sort

SHOP = Catalogue(
    name="shop",
    fields=(
        Field(name="sku", role=Role.ID),
        Field(name="cost", role=Role.PRICE),
        Field(name="vegan", role=Role.ATTRIBUTE, type=FieldType.BOOLEAN),
    ),
)


@pytest.mark.parametrize("text", [None, "", "relevance", " Relevance "])
def test_relevance_is_left_to_the_ranker(text: str | None) -> None:
    assert parse(SearchRequest(sort=text).sort, SHOP) is None


def test_a_minus_orders_from_the_highest_down() -> None:
    assert parse("price", SHOP) == Sort("price")
    assert parse("-cost", SHOP) == Sort("price", descending=True)


@pytest.mark.parametrize("text", ["pric", "vegan", "--price", "title"])
def test_what_cannot_be_ordered_by_is_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(BadRequest) as refused:
        parse(text, SHOP)
    assert refused.value.field == "sort"
    assert refused.value.remedy


def test_an_unknown_order_is_told_with_all_there_are_the_near_ones_first() -> None:
    for text, first in (("cots", "cost"), ("nope", "cost"), ("-pric", "price")):
        with pytest.raises(BadRequest) as refused:
            parse(text, SHOP)
        offered = refused.value.remedy.removeprefix("use one of: ").split(", ")
        assert offered[0] == first
        assert sorted(offered) == ["cost", "id", "price", "relevance", "sku"]
