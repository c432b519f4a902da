from dataclasses import replace

import pytest

from app.search.errors import BadRequest
from app.search.page import Page
from app.search.request import SearchRequest
from app.search.search import search
from app.services import Services
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.names import alias
from opensearch.retrieval.engine import Engine
from tests.engine.search.shop import COLOURS

pytestmark = pytest.mark.engine


def ask(catalogue: str, services: Services, **asked: object) -> Page:
    return search(catalogue, SearchRequest.model_validate(asked), services)


def test_words_find_what_they_name_first(lamps: str, services: Services) -> None:
    page = ask(lamps, services, q="brass desk lamp", size=6)
    assert {hit.item["attributes"]["material"] for hit in page.hits} == {"brass"}
    assert all("desk lamp" in hit.item["title"] for hit in page.hits)
    assert page.degraded == []


def test_a_code_is_found_first_however_it_is_spelled(lamps: str, services: Services) -> None:
    for spelled in ("LX-1042/B", "lx1042b", "lx 1042 b", "desk lamp lx-1042/b"):
        page = ask(lamps, services, q=spelled, size=1, explain=True)
        assert page.hits[0].id == "lamp-042"
        assert (page.hits[0].why or [])[0] == "it has exactly the code you asked for"


def test_the_meaning_finds_what_the_words_do_not(lamps: str, services: Services) -> None:
    page = ask(lamps, services, q="illumination hanging from the ceiling", size=5, explain=True)
    assert page.hits
    assert all(set(hit.legs or {}) >= {"semantic"} for hit in page.hits)


def test_explain_gives_each_legs_score_and_rank_and_the_stages(
    lamps: str, services: Services
) -> None:
    page = ask(lamps, services, q="oak floor lamp", explain=True)
    legs = page.hits[0].legs or {}
    assert {"words", "phrase", "semantic"} <= set(legs)
    assert all(leg.rank >= 1 and leg.score > 0 for leg in legs.values())
    assert {"understand", "encode", "retrieve", "rank", "fetch", "compose"} <= set(
        page.timing or {}
    )


def test_an_item_is_shown_by_role_without_its_vector(lamps: str, services: Services) -> None:
    item = ask(lamps, services, q="lx-1001/b").hits[0].item
    assert item["brand"] == "Maker 1"
    assert not {"vector", "text", "content_hash"} & set(item)


def test_total_counts_matches_not_neighbours(lamps: str, services: Services) -> None:
    total = ask(lamps, services, q="pendant light").total
    assert (total.value, total.relation) == (24, "eq")


def test_too_few_matches_of_all_words_are_made_up_for_by_any(
    lamps: str, services: Services
) -> None:
    page = ask(lamps, services, q="sconce purple")
    assert page.total.value == 24
    assert "sconce" in page.hits[0].item["title"]


def test_nonsense_finds_nothing_rather_than_its_nearest_neighbours(
    lamps: str, services: Services
) -> None:
    page = ask(lamps, services, q="kgb treaty of 1648")
    assert page.total.value == 0
    assert len(page.hits) < 20


def test_a_filter_holds_for_every_leg(lamps: str, services: Services) -> None:
    page = ask(lamps, services, q="cosy lamp", filter=["colour:sage", "price:..40"], size=50)
    assert page.hits
    assert all(hit.item["colour"] == ["sage"] and hit.item["price"] <= 40 for hit in page.hits)


def test_what_is_excluded_is_absent(lamps: str, services: Services) -> None:
    page = ask(lamps, services, q="lamp", filter=["-colour:sage", "-material:oak"], size=50)
    assert page.hits
    assert not any(hit.item["colour"] == ["sage"] for hit in page.hits)
    assert not any(hit.item["attributes"]["material"] == "oak" for hit in page.hits)


@pytest.mark.parametrize("typed", ["MAKER 1", "mäker 1", "Maker 1"])
def test_a_filter_finds_its_values_in_any_case_and_its_facet_tells_so(
    lamps: str, services: Services, typed: str
) -> None:
    picked = ask(lamps, services, q="lamp", filter=[f"brand:{typed}"], facets=["brand"], size=50)
    exact = ask(lamps, services, q="lamp", filter=["brand:Maker 1"], size=50)
    assert exact.hits
    assert [hit.id for hit in picked.hits] == [hit.id for hit in exact.hits]
    (told,) = (one for one in picked.facets["brand"].values if one.selected)
    assert (told.filter, told.count) == ("brand:Maker 1", picked.total.value)


def test_what_is_excluded_in_any_case_is_absent(lamps: str, services: Services) -> None:
    page = ask(lamps, services, q="lamp", filter=["-brand:maker 1", "material:OAK"], size=50)
    assert {hit.item["brand"] for hit in page.hits} == {"Maker 0", "Maker 2", "Maker 3"}
    assert {hit.item["attributes"]["material"] for hit in page.hits} == {"oak"}


def test_a_value_written_a_moment_ago_is_found_in_any_case(lamps: str, services: Services) -> None:
    ask(lamps, services, filter=["brand:maker 1"])  # what is known of the values is known now
    made = {"id": "new", "title": "lamp", "brand": "Newcomer"}
    services.client.index(index=alias(lamps), id="new", body=made, params={"refresh": "true"})
    assert ask(lamps, services, filter=["brand:NEWCOMER"]).total.value == 1
    services.client.delete(index=alias(lamps), id="new", params={"refresh": "true"})


def test_a_facet_counts_what_its_filter_finds_in_several_spellings(
    lamps: str, services: Services
) -> None:
    made = {"id": "new", "title": "lamp", "keyword": {"material": ["OAK", "oak"]}}
    services.client.index(index=alias(lamps), id="new", body=made, params={"refresh": "true"})
    fresh = replace(services, engine=Engine(services.client, timeout_s=30))
    page = ask(lamps, fresh, filter=["material:Oak"], facets=["material"])
    services.client.delete(index=alias(lamps), id="new", params={"refresh": "true"})
    (told,) = (one for one in page.facets["material"].values if one.selected)
    assert (told.filter, told.count, page.total.value) == ("material:oak", 31, 31)


def test_a_facet_may_be_asked_for_by_any_name_its_source_has(
    lamps: str, services: Services
) -> None:
    name = "Size [cm] > base"
    page = ask(lamps, services, q="lamp", facets=[name, "colour"])
    assert set(page.facets) == {name, "colour"}
    assert page.facets["colour"].values


def test_prices_at_the_ends_of_what_is_a_number_are_counted_too(
    far_priced: str, services: Services
) -> None:
    (facet,) = ask(far_priced, services, q="lamp", facets=["price"]).facets.values()
    assert sum(one.count for one in facet.values) == 3


def test_facets_count_the_whole_result_and_each_filter_given_keeps_its_count(
    lamps: str, services: Services
) -> None:
    page = ask(
        lamps, services, q="lamp", size=1, facets=["colour", "price", "published", "dimmable"]
    )
    assert set(page.facets) == {"colour", "price", "published", "dimmable"}
    assert sum(one.count for one in page.facets["colour"].values) == page.total.value
    for facet in page.facets.values():
        for value in facet.values:
            narrowed = ask(lamps, services, q="lamp", size=1, filter=[value.filter])
            assert narrowed.total.value == value.count, value.filter


@pytest.mark.parametrize("q", ["", "oak lamp", "sage desk lamp"])
def test_a_range_of_prices_picks_as_many_as_it_counts(
    priced: str, services: Services, q: str
) -> None:
    page = ask(priced, services, q=q, facets=["price"], size=1)
    values = page.facets["price"].values
    assert 3 <= len(values) <= 10
    assert sum(value.count for value in values) == page.total.value
    for value in values:
        narrowed = ask(priced, services, q=q, size=1, filter=[value.filter])
        assert narrowed.total.value == value.count, value.filter


def test_dates_of_two_thousand_years_are_a_dozen_values_at_most(
    old_and_new: str, services: Services
) -> None:
    values = ask(old_and_new, services, q="lamp", facets=["published"]).facets["published"].values
    assert len(values) <= 12
    for value in values:
        narrowed = ask(old_and_new, services, q="lamp", size=1, filter=[value.filter])
        assert narrowed.total.value == value.count, value.filter
    assert sum(value.count for value in values) == 13


def test_picking_one_value_leaves_the_others_to_be_picked_too(
    lamps: str, services: Services
) -> None:
    facets, picked = ["colour", "material"], ["colour:sage"]
    page = ask(lamps, services, filter=picked, facets=facets, size=1)
    colours = {one.value: one.count for one in page.facets["colour"].values}
    assert colours == dict.fromkeys(COLOURS, 40)
    assert {one.count for one in page.facets["material"].values} == {10}
    assert [one.value for one in page.facets["colour"].values if one.selected] == ["sage"]
    assert page.total.value == 40


def test_browsing_shows_the_most_popular_first(lamps: str, services: Services) -> None:
    popularity = [hit.item.get("popularity") for hit in ask(lamps, services, size=30).hits]
    assert popularity == sorted(popularity, key=lambda value: -(value or 0))
    assert popularity[0] == 6.0


def test_the_sort_called_relevance_is_none(lamps: str, services: Services) -> None:
    asked = {"q": "illumination hanging from the ceiling", "size": 5}
    named = ask(lamps, services, **asked, sort="relevance")
    assert [hit.id for hit in named.hits] == [hit.id for hit in ask(lamps, services, **asked).hits]


def test_a_sorted_list_is_not_spread(lamps: str, services: Services) -> None:
    asked = {"q": "oak floor lamp", "sort": "price", "size": 20}
    spread = ask(lamps, services, **asked, diversity=1).hits
    assert [hit.id for hit in spread] == [hit.id for hit in ask(lamps, services, **asked).hits]


@pytest.mark.parametrize(("sort", "sign"), [("price", 1), ("-price", -1)])
def test_a_sort_orders_by_value_with_the_unpriced_last(
    lamps: str, services: Services, sort: str, sign: int
) -> None:
    found = ask(lamps, services, q="lamp", sort=sort, size=100).hits
    prices = [hit.item.get("price") for hit in found]
    known = [price for price in prices if price is not None]
    assert known == sorted(known, key=lambda price: sign * price)
    assert all(price is None for price in prices[len(known) :])


def test_variants_are_shown_once_and_counted(families: str, services: Services) -> None:
    page = ask(families, services, q="brass desk lamp in sage", size=20)
    groups = [hit.group for hit in page.hits]
    assert len(groups) == len(set(groups))
    assert page.hits[0].group == "desk lamp-brass-sage"
    assert page.hits[0].variants == 1


def test_diversity_spreads_the_brands(lamps: str, services: Services) -> None:
    def brands(diversity: float) -> int:
        page = ask(lamps, services, q="large oak floor lamp", diversity=diversity, size=4)
        return len({hit.item["brand"] for hit in page.hits})

    assert brands(1.0) > brands(0.0)


def test_a_mistake_is_told_with_its_field_and_its_remedy(lamps: str, services: Services) -> None:
    for asked, field in (
        ({"filter": ["coluor:red"]}, "filter"),
        ({"facets": ["title"]}, "facets"),
        ({"sort": "cheapness"}, "sort"),
    ):
        with pytest.raises(BadRequest) as refused:
            ask(lamps, services, **asked)
        assert refused.value.field == field
        assert refused.value.remedy


def test_an_unknown_catalogue_is_told(services: Services) -> None:
    with pytest.raises(UnknownCatalogue):
        ask("no-such-shop", services)


@pytest.mark.parametrize(
    "q",
    [
        "",
        "(((",
        '"',
        "a" * 512,
        "🛋️ ✨",
        "\x00",
        "AND OR NOT",
        "*",
        "-",
        "%",
        " ".join(f"{a}{b}" for a in "abcdefghij" for b in "klmnopqrs"),
    ],
)
def test_no_words_are_too_strange(lamps: str, services: Services, q: str) -> None:
    assert ask(lamps, services, q=q).took_ms > 0
