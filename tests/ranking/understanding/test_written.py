"""What is corrected is written as the catalogue writes it."""

import pytest

from ranking.lexicon.entry import Entry
from ranking.lexicon.learn import learn
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.packing import pack, unpack
from ranking.understanding import understand


def shop(language: str, *titles: str) -> Lexicon:
    """Thirty items of each title."""
    every = (Entry(title=title) for title in titles for _ in range(30))
    return unpack(pack(learn(every, (), language)))


SWEDISH = ("swedish", "Trädgårdsmöbler i ek", "Köksbänk", "Byrå med lådor")
RUSSIAN = ("russian", "Зелёный диван", "Йогуртница", "Чайник стальной")
CZECH = ("czech", "Dřevěná židle", "Stůl kulatý")
TURKISH = ("turkish", "İstanbul Gümüş Kolye", "Ahşap masa", "Çanta")


@pytest.mark.parametrize(
    ("catalogue", "typed", "meant"),
    [
        (SWEDISH, "tradgardsmobller", "trädgårdsmöbler"),
        (SWEDISH, "köksbänkk", "köksbänk"),
        (RUSSIAN, "зеленный чайникк", "зелёный чайник"),
        (RUSSIAN, "йогурница", "йогуртница"),
        (CZECH, "drevvena zidle", "dřevěná zidle"),
        (TURKISH, "istanbull", "istanbul"),
        (TURKISH, "gümşü kolye", "gümüş kolye"),
    ],
)
def test_a_correction_has_its_accents(catalogue: tuple[str, ...], typed: str, meant: str) -> None:
    assert understand(typed, shop(*catalogue)).corrected == meant


def test_words_without_their_accents_are_searched_with_them_too() -> None:
    query = understand("stol zidle", shop("czech", "Dřevěná židle", "Stól kulatý"))
    assert query.corrected is None
    assert [one.text for one in query.alternatives] == ["stól židle"]


def test_accents_that_were_typed_stay() -> None:
    assert understand("zídle", shop(*CZECH)).alternatives == ()


def test_a_form_that_few_items_have_is_not_the_catalogues() -> None:
    titles = ("Café table", *["Cafe table"] * 3, "Cafe chair")
    assert learn((Entry(title=one) for one in titles), (), "french").written == {}


def test_korean_syllables_are_not_taken_for_their_consonants() -> None:
    assert set(shop("korean", "나무 의자").words) == {"나무", "의자"}


def test_a_word_of_a_letter_that_has_a_hyphen_may_be_typed_as_one() -> None:
    known = shop("english", "Cotton T-shirt", "Linen shirt", "Men's table")
    assert understand("tshirt", known).corrected == "t-shirt"
    assert understand("stable", known).alternatives == ()
