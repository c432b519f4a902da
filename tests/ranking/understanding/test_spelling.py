"""What is corrected, and what is left alone."""

import csv
import random
from collections.abc import Iterable

import pytest

from ranking.lexicon.english import frequencies
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding import understand
from tests.ranking.understanding.catalogues import DATA, lexicon, rows
from tests.ranking.understanding.typing_errors import mistyped

REAL = [
    "sample",
    pytest.param("recipes", marks=pytest.mark.data),
    pytest.param("icecat", marks=[pytest.mark.data, pytest.mark.slow]),
]
RIGHT, CHANGED = 0.9, 0.01
LEAST_ITEMS = 3  # a word of fewer items may be a slip itself


@pytest.mark.parametrize("name", REAL)
def test_nine_in_ten_mistyped_words_come_out_right(name: str) -> None:
    known = lexicon(name)
    pairs = [*mistyped(_words(known), lambda word: _known(word, known), seed=3)]
    assert _right(pairs, known) >= RIGHT


@pytest.mark.parametrize("name", REAL)
def test_nine_in_ten_of_peoples_own_misspellings_come_out_right(name: str) -> None:
    known = lexicon(name)
    assert _right(_codespell(known), known) >= RIGHT


@pytest.mark.data
@pytest.mark.slow
def test_queries_brands_and_codes_are_left_alone() -> None:
    known = lexicon("icecat")
    queries = {row["query"] for row in csv.DictReader((DATA / "icecat_judgments_dev.csv").open())}
    brands = {str(row["supplier"]) for row in rows("icecat") if row.get("supplier")}
    codes = {str(row["name"]) for row in rows("icecat") if row.get("name")}
    for asked in (queries, brands, codes):
        changed = [one for one in asked if understand(one, known).corrected is not None]
        assert len(changed) <= CHANGED * len(asked), changed[:20]


def _words(known: Lexicon) -> list[str]:
    english = frequencies()
    fit = [
        word
        for word, count in known.words.items()
        if count >= LEAST_ITEMS
        and len(word) >= 4
        and word not in known.protected
        and word in english
    ]
    return random.Random(5).sample(sorted(fit), min(1500, len(fit)))


def _known(word: str, known: Lexicon) -> bool:
    return word in known.words or word in frequencies()


def _codespell(known: Lexicon) -> list[tuple[str, str]]:
    path = DATA / "spelling" / "codespell_dictionary.txt"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    pairs = (line.strip().split("->") for line in path.read_text().splitlines())
    return [(wrong, right) for wrong, right in pairs if "," not in right and len(right) >= 4
            and known.words.get(right, 0) >= LEAST_ITEMS and wrong.isalpha()
            and not _known(wrong, known)]  # fmt: skip


def _right(pairs: Iterable[tuple[str, str]], known: Lexicon) -> float:
    found = [understand(wrong, known).corrected == right for wrong, right in pairs]
    return sum(found) / len(found)


LACKING = ("milk", "bread", "lambs", "stew", "tablet", "death", "pest control", "organic milk")


@pytest.mark.parametrize("asked", LACKING)
def test_a_right_word_that_the_shop_lacks_is_no_slip(asked: str) -> None:
    assert understand(asked, lexicon("sample")).corrected is None


def test_one_is_no_slip_for_several_nor_several_for_one() -> None:
    forms = {"potato": 36, "potatoes": 50, "headphone": 92, "headphones": 20}
    known = Lexicon(items=400, words=forms)
    assert understand("potatoe", known).corrected == "potato"
    assert understand("headphons", known).corrected == "headphones"
    assert understand("headphine", known).corrected == "headphone"


def test_a_slip_is_no_british_spelling() -> None:
    known = Lexicon(items=400, words={"printer": 40, "center": 40, "ink": 40})
    assert understand("printre ink", known).corrected == "printer ink"
    assert understand("centre ink", known).corrected is None


def test_who_does_a_thing_is_called_by_a_word_that_no_list_need_have() -> None:
    known = Lexicon(items=100, words={"beater": 20, "sofa": 3})
    assert understand("3 seater sofa", known).corrected is None


@pytest.mark.parametrize(
    ("typed", "meant"), [("floor lamb", "floor lamp"), ("dinning table", "dining table")]
)
def test_a_right_word_in_another_ones_place_is_a_slip(typed: str, meant: str) -> None:
    assert understand(typed, lexicon("sample")).corrected == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("scandi desk", "scandinavian desk"), ("industr table", "industrial table")],
)
def test_a_long_beginning_of_a_word_is_completed(typed: str, meant: str) -> None:
    assert understand(typed, lexicon("sample")).corrected == meant


def test_quoted_words_stay_as_they_are() -> None:
    assert understand('"velvit" sofa', lexicon("sample")).corrected is None


def test_what_was_typed_may_be_searched_verbatim() -> None:
    assert understand("velvit sofa", lexicon("sample"), verbatim=True).text == "velvit sofa"


def test_a_word_written_apart_is_searched_both_ways() -> None:
    query = understand("arm chair", lexicon("sample"))
    assert query.corrected is None
    assert "armchair" in [one.text for one in query.alternatives]


@pytest.mark.parametrize("asked", ["friedrice", "velvetsofa"])
def test_a_space_left_out_between_words_that_no_title_has_together(asked: str) -> None:
    words = dict.fromkeys(("fried", "rice", "velvet", "sofa"), 9)
    known = Lexicon(items=100, words=words)
    assert understand(asked, known).corrected is None
    assert [one.text.replace(" ", "") for one in understand(asked, known).alternatives] == [asked]


def test_halves_of_a_word_of_english_are_not_searched() -> None:
    known = Lexicon(items=100, words={"butter": 20, "lies": 5, "flies": 5})
    assert understand("butterflies", known).alternatives == ()


def test_a_word_is_read_beside_the_corrected_one_behind_it() -> None:
    assert understand("dinning tabel", lexicon("sample")).corrected == "dining table"


@pytest.mark.parametrize(
    ("typed", "also"),
    [("toner cartriges", ["toner cartridges"]), ("toner castel", []), ("toner printer", [])],
)
def test_a_slip_of_the_catalogues_own_is_searched_as_it_is_meant_too(
    typed: str, also: list[str]
) -> None:
    words = {"toner": 90, "cartrige": 1, "cartridges": 300, "castel": 25, "castle": 300}
    query = understand(typed, Lexicon(items=1000, words={**words, "printer": 2, "printed": 400}))
    assert query.corrected is None
    assert [one.text for one in query.alternatives] == also
