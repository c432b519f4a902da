"""Phrases and values worth proposing."""

import pytest

from ranking.refinements import words
from ranking.refinements.bands import Bucket, Measure, by_bands, quantile
from ranking.refinements.distinctive import Background, distinctive
from ranking.refinements.phrases import common_phrases
from ranking.refinements.spelling import spelled, spellings
from ranking.refinements.values import Counted, by_values

TITLES = (
    *(f"Walnut coffee table {n} cm" for n in range(40)),
    *(f"Oak coffee table {n} cm" for n in range(40)),
    *(f"Oak dining table {n}" for n in range(30)),
    *(f"USB floor lamp {n}" for n in range(30)),
    *(f"Tall floor lamp {n}" for n in range(20)),
    *(f"Velvet sofa {n} seats" for n in range(40)),
)


class TestWords:
    def test_a_key_is_the_same_for_what_asks_for_the_same(self) -> None:
        assert words.key("Table  Lamps") == words.key("table lamp") == "table lamp"

    def test_phrases_do_not_run_across_codes_and_numbers(self) -> None:
        found = words.phrases("Coffee table KX-200 walnut")
        assert ("coffee", "table") in found and ("walnut",) in found
        assert ("table", "walnut") not in found

    def test_phrases_neither_begin_nor_end_with_small_words(self) -> None:
        found = words.phrases("set of two chairs with arms")
        assert ("chairs", "with", "arms") in found
        assert not {("of", "two"), ("chairs", "with"), ("with",)} & found

    @pytest.mark.parametrize("value", ["Walnut", "Laser printing", "Intel Core 2 Duo", "USB A"])
    def test_what_reads_by_itself_can_stand_on_a_chip(self, value: str) -> None:
        assert words.sayable(value)

    @pytest.mark.parametrize(
        "value",
        ["Other", "Not available", "N/A", "1440 x 900", "2x LC", "black,silver", "XL", "",
         "Laser/Inkjet", "VGA (D-Sub)", "a value so long that no chip could hold all of it"],
    )  # fmt: skip
    def test_what_says_nothing_by_itself_cannot(self, value: str) -> None:
        assert not words.sayable(value)


class TestCommonPhrases:
    def test_the_phrases_of_the_catalogue_come_without_their_mere_parts(self) -> None:
        found = [phrase.text for phrase in common_phrases(TITLES, least=20)]
        assert "coffee table" in found and "floor lamp" in found and "velvet sofa" in found
        assert "coffee" not in found and "velvet" not in found

    def test_what_nearly_all_titles_say_is_no_query(self) -> None:
        assert "table" not in [one.text for one in common_phrases(TITLES, least=20)]


class TestDistinctive:
    def labels(self, query: str, titles: list[str], names: tuple[str, ...] = ()) -> list[str]:
        found = distinctive(query, titles, Background.of(TITLES), names)
        return [one.label for one in found]

    def test_what_parts_the_results_is_proposed_and_the_query_itself_is_not(self) -> None:
        found = self.labels("table", [title for title in TITLES if "table" in title])
        assert {"walnut coffee table", "dining table"} & set(found)
        assert "table" not in found

    def test_a_query_s_word_stands_last_or_not_at_all(self) -> None:
        titles = [f"lamp shade {n} blue" for n in range(10)] + [f"desk lamp {n}" for n in range(10)]
        found = distinctive("lamp", titles, Background.of(TITLES), ())
        assert {one.label: one.query for one in found} == {
            "desk lamp": "desk lamp",
            "blue": "blue lamp",
        }

    def test_a_brand_is_no_phrase(self) -> None:
        titles = [f"Acme walnut lamp {n}" for n in range(10)] + ["Plain lamp"] * 15
        assert self.labels("lamp", titles, names=("Acme",)) == ["walnut lamp"]

    def test_what_is_as_common_everywhere_is_not_distinctive(self) -> None:
        titles = [title for title in TITLES if "table" in title] * 2
        assert distinctive("table", titles, Background.of(titles), ()) == []
        assert distinctive("table", titles, Background.of(TITLES), ())


class TestSpelling:
    def test_abbreviations_keep_their_capitals(self) -> None:
        known = spellings([*TITLES, "ALL CAPITALS TELL NOTHING"])
        assert spelled(("usb", "floor", "lamp"), known) == "USB floor lamp"

    def test_names_keep_theirs_where_other_words_have_none(self) -> None:
        known = spellings(["A view of Milan from the hills", "The roofs of Milan in winter"])
        assert spelled(("roofs", "of", "milan"), known) == "roofs of Milan"

    def test_where_every_word_has_a_capital_none_is_a_name(self) -> None:
        known = spellings(["Walnut Coffee Table", "Oak Coffee Table"])
        assert spelled(("coffee", "table"), known) == "coffee table"


class TestValues:
    def proposed(self, query: str, kind: str, **counts: int) -> list[str]:
        facets = {kind: [Counted(name, f"{kind}:{name}", count) for name, count in counts.items()]}
        return [one.label for one in by_values(query, facets, 100)]

    def test_common_values_are_written_small_and_names_as_they_are(self) -> None:
        assert self.proposed("lamp", "colour", Green=30, Black=20) == ["green", "black"]
        assert self.proposed("lamp", "brand", Iittala=30, USM=20) == ["Iittala", "USM"]

    def test_a_capital_among_small_values_marks_a_name(self) -> None:
        assert self.proposed("river", "tags", England=30, hill=20) == ["England", "hill"]

    def test_an_account_s_name_is_no_brand_to_choose_by(self) -> None:
        assert self.proposed("soup", "brand", **{"joel-m": 30, "Miss Leslie": 10}) == [
            "Miss Leslie"
        ]

    def test_the_query_itself_and_what_nearly_all_have_narrow_nothing(self) -> None:
        assert self.proposed("lamps", "category", Lamp=50, Furniture=95, Desk=20) == ["desk"]

    def test_an_attribute_few_results_have_is_not_what_they_are_about(self) -> None:
        assert self.proposed("lamp", "socket", Screw=10, Plug=5) == []
        assert self.proposed("lamp", "socket", Screw=30, Plug=5) == ["Screw", "Plug"]


class TestBands:
    PRICES = (Bucket(0, 40, 25), Bucket(40, 100, 25), Bucket(100, 400, 50))

    def labels(self, measure: Measure, buckets: tuple[Bucket, ...]) -> list[str]:
        return [one.label for one in by_bands("lamp", measure, buckets)]

    def test_bounds_are_round_and_carry_the_currency(self) -> None:
        assert self.labels(Measure("price", "price", currency="EUR"), self.PRICES) == [
            "under €40",
            "under €150",
        ]

    def test_times_are_those_of_a_clock(self) -> None:
        times = (Bucket(1, 13, 30), Bucket(13, 50, 70))
        assert self.labels(Measure("time", "time", "min", clock=True), times) == [
            "under 10 min",
            "under 30 min",
        ]

    def test_where_several_are_counted_in_minutes_each_says_which_it_is(self) -> None:
        measure = Measure("cook", "cook", "min", label="cooking", clock=True)
        assert self.labels(measure, (Bucket(20, 20, 50),)) == ["cooking under 20 min"]

    def test_hours_and_prices_are_on_no_clock(self) -> None:
        assert self.labels(Measure("time", "time", "h"), (Bucket(2.4, 2.4, 50),)) == ["under 2.5 h"]
        assert self.labels(Measure("price", "price", "sek"), (Bucket(25, 25, 50),)) == [
            "under 25 sek"
        ]

    def test_cents_are_written_as_cents(self) -> None:
        measure = Measure("price", "price", currency="EUR")
        assert self.labels(measure, (Bucket(2.4, 2.4, 50),)) == ["under €2.50"]
        assert self.labels(measure, (Bucket(2400, 2400, 50),)) == ["under €2,500"]

    def test_millions_are_written_in_full(self) -> None:
        measure = Measure("price", "price", currency="JPY")
        (band,) = by_bands("house", measure, (Bucket(2.1e6, 2.1e6, 50),))
        assert (band.label, band.filters) == ("under ¥2,000,000", ("price:..2000000",))
        (other,) = by_bands("house", Measure("price", "price"), (Bucket(2.1e6, 2.1e6, 50),))
        assert other.label == "under 2000000"

    def test_bounds_too_near_each_other_are_one(self) -> None:
        assert len(self.labels(Measure("price", "price"), (Bucket(90, 110, 100),))) == 1

    def test_without_values_there_is_no_bound(self) -> None:
        assert self.labels(Measure("price", "price"), ()) == []

    def test_a_quantile_lies_within_its_bucket(self) -> None:
        assert quantile(self.PRICES, 0.5) == pytest.approx(100)
        assert quantile(self.PRICES, 0.75) == pytest.approx(250)
