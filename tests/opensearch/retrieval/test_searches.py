from dataclasses import replace

from opensearch.catalogue.schema import Catalogue, Field, Role
from opensearch.legs import LEGS
from opensearch.retrieval.plan import AnyOf, Between, Either, FacetAsked, Plan, Sort
from opensearch.retrieval.searches import COUNT, ORDERED, searches

SHOP = Catalogue(
    name="shop",
    fields=(
        Field(name="sku", role=Role.ID),
        Field(name="views", role=Role.POPULARITY),
    ),
)
RED = AnyOf("colour", ("red",))
CHEAP = Between("price", None, 50.0)
COLOURS = FacetAsked("colour", "colour")


def bodies(plan: Plan) -> dict[str, dict[str, object]]:
    return {one.name: one.body for one in searches(plan, LEGS)}


def test_a_query_asks_each_leg_that_applies_and_counts_once() -> None:
    plan = Plan(SHOP, "oak table", vector=(1.0, 0.0))
    assert list(bodies(plan)) == ["words", "phrase", "semantic", COUNT]


def test_a_plan_may_name_the_legs_it_wants() -> None:
    plan = Plan(SHOP, "oak table", vector=(1.0, 0.0), legs=("semantic",))
    assert list(bodies(plan)) == ["semantic", COUNT]


def test_a_telling_leg_is_asked_where_it_is_looked_at_and_for_scores_alone() -> None:
    plan = Plan(SHOP, "oak table", values=("price",))
    assert "prose" not in bodies(plan)
    told = bodies(replace(plan, looked_at=frozenset({"prose"})))["prose"]
    assert told["docvalue_fields"] == ["id"]


def test_a_hit_is_thin() -> None:
    plan = Plan(SHOP, "table", values=("price", "published"), depth=30, timeout_ms=700)
    words = bodies(plan)["words"]
    assert {name: words[name] for name in words if name != "query"} == {
        "size": 30,
        "stored_fields": "_none_",
        "docvalue_fields": ["id", "price", {"field": "published", "format": "epoch_millis"}],
        "track_total_hits": False,
        "timeout": "700ms",
    }


def test_a_version_is_told_beside_the_doc_values() -> None:
    words = bodies(Plan(SHOP, "table", values=("version", "price")))["words"]
    assert (words["docvalue_fields"], words["version"]) == (["id", "price"], True)


def test_matches_are_counted_to_ten_thousand_unless_each_is_visited_or_asked_for() -> None:
    plan = Plan(SHOP, "table")
    assert bodies(plan)[COUNT]["track_total_hits"] == 10_000
    assert bodies(replace(plan, exact=True))[COUNT]["track_total_hits"] is True
    assert bodies(replace(plan, facets=(COLOURS,)))[COUNT]["track_total_hits"] is True


def test_hits_of_the_semantic_leg_below_its_floor_are_not_wanted() -> None:
    asked = bodies(Plan(SHOP, "table", vector=(1.0, 0.0)))
    assert asked["semantic"]["min_score"] == 1.15
    assert "min_score" not in asked["words"]


def test_without_words_the_most_popular_items_come_first() -> None:
    asked = bodies(Plan(SHOP, ""))
    assert list(asked) == [ORDERED, COUNT]
    assert asked[ORDERED]["query"] == {"match_all": {}}
    popular = {"popularity": {"order": "desc", "missing": "_last"}}
    assert asked[ORDERED]["sort"] == [popular, {"id": "asc"}]


def test_a_sorted_list_goes_on_after_the_last_item_seen() -> None:
    plan = Plan(SHOP, "table", sort=Sort("price"), after=(12.5, "sku-7"))
    asked = bodies(plan)[ORDERED]
    assert asked["sort"] == [{"price": {"order": "asc", "missing": "_last"}}, {"id": "asc"}]
    assert asked["search_after"] == [12.5, "sku-7"]


def test_a_facets_own_filter_narrows_the_hits_but_not_its_counts() -> None:
    count = bodies(Plan(SHOP, "", filters=(RED, CHEAP), facets=(COLOURS,)))[COUNT]
    assert count["query"] == {
        "bool": {"must": [{"match_all": {}}], "filter": [{"range": {"price": {"lte": 50.0}}}]}
    }
    assert count["post_filter"] == {"bool": {"filter": [{"terms": {"colour": ["red"]}}]}}
    assert count["aggs"] == {
        "0": {
            "filter": {"match_all": {}},
            "aggs": {"values": {"terms": {"field": "colour", "size": 20}}},
        }
    }


def test_a_facet_is_narrowed_by_the_filters_of_the_others() -> None:
    prices = FacetAsked("price", "price", numeric=True)
    plan = Plan(SHOP, "", filters=(RED, CHEAP), facets=(COLOURS, prices))
    aggregations = bodies(plan)[COUNT]["aggs"]
    assert isinstance(aggregations, dict)
    cheap, red = {"range": {"price": {"lte": 50.0}}}, {"terms": {"colour": ["red"]}}
    assert aggregations["0"]["filter"] == {"bool": {"filter": [cheap]}}
    assert aggregations["1"]["filter"] == {"bool": {"filter": [red]}}


def test_either_of_two_ranges_is_enough() -> None:
    ranges = Either("price", (Between("price", None, 10.0), Between("price", 90.0, None)))
    query = bodies(Plan(SHOP, "", filters=(ranges,)))[ORDERED]["query"]
    assert isinstance(query, dict)
    assert query["bool"]["filter"] == [
        {
            "bool": {
                "should": [
                    {"range": {"price": {"lte": 10.0}}},
                    {"range": {"price": {"gte": 90.0}}},
                ]
            }
        }
    ]


def test_a_query_of_pixels_only_counts_no_lexical_match() -> None:
    asked = bodies(Plan(SHOP, "", vector=(1.0, 0.0)))
    assert list(asked) == ["semantic", COUNT]
    assert asked[COUNT]["query"] == {"match_none": {}}


def test_legs_at_hand_are_counted_but_not_asked_again() -> None:
    relaxed = Plan(SHOP, "oak side table", vector=(1.0, 0.0), relaxed=True)
    more = replace(relaxed, held=frozenset({"words", "phrase", "semantic"}))
    assert list(bodies(more)) == ["any_word", COUNT]
    assert bodies(more)[COUNT] == bodies(relaxed)[COUNT]
