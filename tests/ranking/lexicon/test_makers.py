"""Makers who are people: by what they are called, and how surely a word is one of them."""

import pytest

from ranking.lexicon.entry import Entry, FieldInfo, Part
from ranking.lexicon.learn import learn
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.makers import names, people
from ranking.understanding.phrases import LEAST

TURNER = "Joseph Mallord William Turner"
FIELDS = (
    FieldInfo("brand", Part.BRAND, "Artist"),
    FieldInfo("tags", Part.TAG, "Subject"),
    FieldInfo("category", Part.CATEGORY, "Type"),
)
OTHERS = ("Anna Ray", "Ben Lowe", "Cora Finch", "Dan Poole", "Eva Klee", "Finn Orr", "Gus Ives",
          "Hal Nye", "Ida Frey", "Jon Stow", "Kit Marr", "Lea Voss", "Max Thorn", "Ned Crewe",
          "Oda Lisle", "Pia Mott", "Rex Hale", "Sam Yorke", "Tom Wilde", "Una Grey")  # fmt: skip


def work(by: str, title: str, *tags: str, kind: str = "painting") -> Entry:
    return Entry(title, values={"brand": (by,), "tags": tags, "category": (kind,)})


def museum() -> Lexicon:
    works = (
        *(work(TURNER, f"Venice {at}") for at in range(30)),
        *(work(by, "Untitled", kind="on paper, print") for by in OTHERS),
        work("after " + TURNER, "Venice"),
        *(work("Francis Bacon", f"Study {at}") for at in range(20)),
        work("Anna Ray", "Breakfast", "bacon"),
        work("John Constable", "The Hay Wain"),
        work("John Constable, David Lucas", "The Mill", kind="on paper, print"),
        *(work("Cora Finch", "A Girl", "Constable, Maria Elizabeth") for _ in range(3)),
        *(work("Wim Hill", "Untitled") for _ in range(3)),
        *(work("Anna Ray", f"The Hill {at}", "hill") for at in range(9)),
        *(work("Ida Frey", "Ideas for a Sculpture", "sculpture") for _ in range(3)),
        *(work("Max Thorn", f"Figure {at}", kind="sculpture") for at in range(12)),
        *(work(by, "Untitled") for by in ("William Blake", "Peter Blake")),
        *(work("Claude Monet", f"Poplars {at}") for at in range(3)),
        *(work("Max Thorn", "Portrait", "Claude Monet") for _ in range(2)),
        *(work("Adam Moor", "Untitled") for _ in range(3)),
        *(work("Max Thorn", "A Moor") for _ in range(2)),
    )
    return learn(works, FIELDS, "english")


@pytest.fixture(scope="module", name="known")
def _known() -> Lexicon:
    return museum()


def called(maker: str) -> set[str]:
    return {said for one in names(maker) for said in one.phrases}


@pytest.mark.parametrize(
    ("written", "who"),
    [
        ("Le Guin, Ursula K.", ["Ursula K. Le Guin"]),
        ("Tolkien, J. R. R.", ["J. R. R. Tolkien"]),
        ("García Márquez, Gabriel", ["Gabriel García Márquez"]),
        ("Austen, Jane, 1775-1817", ["Jane Austen"]),
        ("Dahl, Roald; Blake, Quentin (illustrator)", ["Roald Dahl", "Quentin Blake"]),
        ("Ben Lowe, Cora Finch", ["Ben Lowe", "Cora Finch"]),
    ],
)
def test_a_surname_may_stand_first(written: str, who: list[str]) -> None:
    assert list(map(str, names(written))) == who
    assert people([f"{written}" for _ in range(20)])


def test_a_person_is_called_by_surname_initials_and_any_given_name() -> None:
    said = called(TURNER)
    assert {"turner", "j m w turner", "jmw turner", "william turner", "joseph turner"} <= said
    assert {"henry moore", "moore"} <= called("Henry Moore OM, CH")
    assert {"van gogh", "gogh", "vincent van gogh"} <= called("Vincent van Gogh")
    assert called("Joseph Wright of Derby") >= {"wright", "joseph wright"}
    assert "derby" not in called("Joseph Wright of Derby")


@pytest.mark.parametrize(
    "maker", ["after John Crome", "British School 18th century", "British (?) School", "Swoon"]
)
def test_what_names_nobody_as_the_maker_has_no_surname(maker: str) -> None:
    assert not called(maker)


def test_companies_are_no_people() -> None:
    assert people(OTHERS)
    assert not people([*OTHERS, *(f"Brand{at}" for at in range(9))])
    assert not people(["Halvard Finch", "Casa Verano"])  # too few to tell


def test_a_surname_means_all_of_that_name_and_shows_who_made_nearly_all(known: Lexicon) -> None:
    turner, *_ = known.meanings["turner"]
    assert (turner.field, turner.shown, turner.values) == ("brand", TURNER, (TURNER,))
    blake, *_ = known.meanings["blake"]
    assert (blake.shown, {*blake.values}) == ("Blake", {"William Blake", "Peter Blake"})
    constable, *_ = known.meanings["constable"]
    assert (constable.field, constable.shown) == ("brand", "John Constable")
    assert "John Constable, David Lucas" in constable.values


def test_how_surely_a_surname_is_meant_goes_by_what_else_the_word_means(known: Lexicon) -> None:
    assert [one.field for one in known.meanings["bacon"]] == ["brand", "tags"]
    assert [one.field for one in known.meanings["hill"]] == ["tags", "brand"]
    (by_hill,) = (one for one in known.meanings["hill"] if one.field == "brand")
    assert by_hill.confidence < 0.4


def test_a_word_that_names_a_category_of_works_means_it_before_a_tag(known: Lexicon) -> None:
    assert [one.field for one in known.meanings["sculpture"]] == ["category", "tags"]
    assert known.meanings["print"][0].values == ("on paper, print",)


def test_in_a_shop_of_companies_neither_is_read() -> None:
    goods = [work(f"Brand{at} Works9", "Sculpture of a Hill", "sculpture") for at in range(30)]
    shop = learn(goods, FIELDS, "english")
    assert not shop.makers
    assert {one.field for ones in shop.meanings.values() for one in ones} <= {"brand", "tags"}
    assert "work" not in shop.meanings


def test_others_count_less_against_a_whole_name_than_against_one_word(known: Lexicon) -> None:
    assert known.meanings["claude monet"][0].confidence > LEAST
    assert known.meanings["a moor"][0].confidence < LEAST
