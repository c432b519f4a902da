"""What a query gives up where nothing fits it."""

from app.search.constraints import missed
from app.search.understand import relaxed
from opensearch.catalogue.schema import Catalogue, Field, Role
from opensearch.retrieval.plan import Between
from ranking.query import Constraint, Query

SHOP = Catalogue(
    name="shop", fields=(Field(name="sku", role=Role.ID), Field(name="cost", role=Role.PRICE))
)
CHEAP = Constraint("price", 1.0, high=500, hard=True)
BLUE = Constraint("colour", 1.0, ("blue",))
NO_LEATHER = Constraint("material", 1.0, ("leather",), negated=True, hard=True)


def saying(*constraints: Constraint) -> Query:
    return Query("sofa", "sofa", constraints=constraints)


def test_what_must_not_be_is_kept_when_a_price_is_given_up() -> None:
    freed = relaxed(saying(BLUE, NO_LEATHER, CHEAP))
    assert freed.hard == (NO_LEATHER,)
    assert [one.relaxed for one in freed.constraints] == [False, False, True]


def test_it_is_given_up_where_nothing_else_is_left() -> None:
    assert relaxed(relaxed(saying(NO_LEATHER, CHEAP))).hard == ()
    assert relaxed(saying(BLUE, NO_LEATHER)).hard == ()


def test_what_comes_near_to_a_price_is_wanted_where_that_alone_is_given_up() -> None:
    freed = relaxed(saying(NO_LEATHER, CHEAP))
    assert missed(saying(CHEAP), SHOP) == ()
    assert missed(freed, SHOP) == (Between("price", None, 500),)
    assert missed(relaxed(freed), SHOP) == ()
