"""What of a reply says where a sorted list goes on."""

import pytest

from opensearch.catalogue.schema import Catalogue, Field, Role
from opensearch.legs import LEGS
from opensearch.retrieval.plan import Plan, Sort
from opensearch.retrieval.replies import Reply, retrieved
from opensearch.retrieval.searches import searches

SHOP = Catalogue(name="shop", fields=(Field(name="sku", role=Role.ID),))


def hit(item: str, price: float) -> Reply:
    return {"fields": {"id": [item]}, "sort": [price, item]}


@pytest.mark.parametrize(("depth", "after"), [(2, (2.0, "b")), (3, ())])
def test_a_list_goes_on_where_as_many_came_as_were_asked_for(
    depth: int, after: tuple[float | str, ...]
) -> None:
    plan = Plan(SHOP, "table", sort=Sort("price"), depth=depth)
    replies: list[Reply] = [{"hits": {"hits": [hit("a", 1.0), hit("b", 2.0)]}}, {}]
    assert retrieved(plan, searches(plan, LEGS), replies).after == after
