"""What the engine counted, as facets: how wide a date's buckets are."""

from datetime import UTC, datetime
from typing import Any

from opensearch.catalogue import parse
from opensearch.retrieval.edges import rounded
from opensearch.retrieval.facets import aggregations, evened, read
from opensearch.retrieval.hits import FacetCount
from opensearch.retrieval.plan import AnyOf, FacetAsked, Plan

PUBLISHED = FacetAsked("published", "published", date=True)
NONE: dict[str, Any] = {"doc_count": 0, "end": {"value": None}}


def counts(interval: str, **by_start: int) -> tuple[FacetCount, ...]:
    """The facet of an engine's reply, its buckets by `d` and the start's digits."""
    buckets = [{"key": at(start[1:]), "doc_count": count} for start, count in by_start.items()]
    values: dict[str, Any] = {"buckets": buckets, "interval": interval}
    return counted({"values": values}, before=NONE, after=NONE)


def counted(within: dict[str, Any], **beyond: dict[str, Any]) -> tuple[FacetCount, ...]:
    (facet,) = read([PUBLISHED], {"0": {"within": within, **beyond}})
    return facet.counts


def at(digits: str) -> int:
    return int(datetime.strptime(digits, "%Y%m%d").replace(tzinfo=UTC).timestamp() * 1000)


def test_the_last_month_is_as_long_as_it_is_not_as_the_first() -> None:
    february, march = counts("1M", d20240201=3, d20240301=4)
    assert february == FacetCount(float(at("20240201")), 3, at("20240301") - 1)
    assert march == FacetCount(float(at("20240301")), 4, at("20240401") - 1)


def test_the_last_year_is_a_leap_year_where_it_is_one() -> None:
    assert counts("1y", d20230101=1, d20240101=2)[-1].high == at("20250101") - 1


def test_several_months_or_years_are_one_bucket() -> None:
    assert counts("3M", d20240501=1, d20240801=1, d20241101=2)[-1].high == at("20250201") - 1
    assert counts("100y", d15000101=1, d16000101=0, d17000101=1)[-1].high == at("18000101") - 1


def test_days_and_what_is_shorter_are_as_long_as_they_are_called() -> None:
    assert counts("7d", d20240201=1, d20240208=1)[-1].high == at("20240215") - 1
    assert counts("1s", d20240201=5) == (FacetCount(at("20240201"), 5, at("20240201") + 999),)


def test_no_bucket_ends_after_the_last_day_that_can_be_written() -> None:
    assert counts("3M", d99990801=1, d99991101=1)[-1].high == at("99991231") + 86_400_000 - 1


def test_a_bucket_without_items_is_left_out_and_nothing_counts_as_nothing() -> None:
    assert [one.count for one in counts("1y", d20200101=1, d20210101=0, d20220101=2)] == [1, 2]
    assert counts("1s") == ()


def test_what_lies_far_before_and_after_is_one_bucket_each() -> None:
    within = {"values": {"buckets": [{"key": at("20240101"), "doc_count": 3}], "interval": "1y"}}
    early = {"doc_count": 2, "end": {"value": float(at("09000101"))}}
    late = {"doc_count": 1, "end": {"value": float(at("99990101"))}}
    first, middle, last = counted(within, before=early, after=late)
    assert first == FacetCount(float(at("09000101")), 2, at("11000101") - 1)
    assert middle.count == 3
    assert last == FacetCount(float(at("21000101")), 1, at("99990101"))


def test_ranges_without_items_are_left_out_and_the_emptiest_neighbours_are_one() -> None:
    counts = [FacetCount(float(at), one, at + 0.5) for at, one in enumerate([5, 1, 2, 9, 3, 4])]
    assert [one.count for one in evened(counts, 3)] == [8, 9, 7]
    assert [(one.value, one.high) for one in evened(counts, 3)] == [(0, 2.5), (3, 3.5), (4, 5.5)]


def test_edges_are_told_in_as_few_digits_as_keep_them_apart() -> None:
    assert rounded([9.99, 19.99, 104.37, 249.0]) == (10.0, 20.0, 100.0, 200.0)
    assert rounded([0.011, 0.012, 0.013]) == (0.011, 0.012, 0.013)
    assert rounded([1856.0, 1856.0, 1856.0]) == (1856.0,)
    assert rounded([]) == ()


def test_an_edge_that_is_too_large_to_be_rounded_stays_as_it_is() -> None:
    assert rounded([10.0, 1.7e308]) == (0.0, 1.7e308)
    assert rounded([-1.7e308, 1.7e308]) == (-1.7e308, 1.7e308)


def test_what_is_picked_in_several_spellings_is_counted_as_one() -> None:
    brand = FacetAsked("brand", "brand")
    shop = parse("name: shop\nfields: {sku: id, name: title, brand: brand}")
    picked = AnyOf("brand", ("hp", "HP", "Acme"))
    asked = aggregations(Plan(shop, "", filters=(picked,), facets=(brand,)))["0"]["aggs"]
    assert asked["alike"] == {"filters": {"filters": {"hp": {"terms": {"brand": ["hp", "HP"]}}}}}
    counted = [{"key": "HP", "doc_count": 5}, {"key": "Acme", "doc_count": 4},
               {"key": "hp", "doc_count": 2}]  # fmt: skip
    alike = {"buckets": {"hp": {"doc_count": 6}}}
    (facet,) = read([brand], {"0": {"values": {"buckets": counted}, "alike": alike}})
    assert facet.counts == (FacetCount("HP", 6), FacetCount("Acme", 4))
