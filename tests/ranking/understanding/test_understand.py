from dataclasses import replace

import pytest

from ranking.understanding import understand
from tests.ranking.understanding.shops import measuring

SLIPS = replace(measuring(), words={"sony": 50, "under": 50, "leather": 50})


@pytest.mark.parametrize(
    ("typed", "searched"),
    [
        ("  oak   table ", "oak table"),
        ("ｏａｋ ﬁbre", "oak fibre"),
        ("oak\x00table\u200b\n", "oak table"),
        ("Oak TABLE", "Oak TABLE"),
        ("", ""),
        ("🛋️ sofa", "sofa"),
        ("red❤️sofa 👩🏽‍🌾", "red sofa"),
        ("🛋️", "🛋️"),
        ("30° → 40° wash", "30° 40° wash"),
        ("1½ hours", "1 1/2 hours"),
    ],
)
def test_a_query_is_searched_in_one_unicode_form_with_single_spaces(
    typed: str, searched: str
) -> None:
    query = understand(typed)
    assert (query.original, query.text) == (typed, searched)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("WH-1000XM4", "wh1000xm4"),
        ("wh 1000 xm4", "wh1000xm4"),
        ("hp q2612a toner", "q2612a"),
        ("006R90321", "006r90321"),
        ("0095205603217", "0095205603217"),
        ("dv7/1211.ea", "dv71211ea"),
        ("monitor 2229h", "2229h"),
    ],
)
def test_a_code_is_read_with_or_without_its_punctuation(text: str, code: str) -> None:
    assert code in understand(text).codes


@pytest.mark.parametrize(
    "text",
    [
        *("oak table", "17 inch", "250gb drive", "2.4ghz", "windows 10", "200 cm wide", ""),
        *("1200dpi", "3000rpm", "16oz mug", "camera 24mp", "500wh power bank", "pasta 30min"),
        *("1,200dpi", "4000k", "128th", "24-inch monitor"),
    ],
)
def test_words_sizes_and_small_numbers_are_no_codes(text: str) -> None:
    assert understand(text).codes == ()


@pytest.mark.parametrize(
    "said",
    ["under 10000", "under $12,000", "between 10000 and 20000", "around 10000"],
)
def test_the_number_of_a_bound_is_no_code(said: str) -> None:
    asked = understand(f"leather dv7/1211.ea {said}", SLIPS)
    assert asked.text == "leather dv7/1211.ea"
    assert asked.codes == ("dv71211ea",)


def test_nor_is_the_number_of_a_bound_that_was_misspelt() -> None:
    assert "10000" not in understand("leather undr 10000", SLIPS).codes


def test_a_code_is_what_was_typed_though_a_word_of_it_reads_as_a_slip() -> None:
    asked = understand("zony 1000 xm4", SLIPS)
    assert (asked.corrected, "zony1000xm4" in asked.codes) == ("sony 1000 xm4", True)


def test_a_query_is_narrower_the_more_it_says() -> None:
    texts = ["", "table", "oak table", "round oak table", "round oak table 120 cm"]
    breadths = [understand(text).breadth for text in texts]
    assert breadths == sorted(breadths, reverse=True)
    assert breadths[0] == 1.0


def test_a_code_alone_means_one_thing() -> None:
    assert understand("WH-1000XM4").breadth == 0.0
