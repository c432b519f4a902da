"""Queries that name who made a work."""

from dataclasses import replace

import pytest

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon, Meaning
from ranking.understanding import understand

TURNER = Meaning("brand", "Joseph Turner", ("Joseph Turner",), 0.9, 9)
BACON = Meaning("brand", "Francis Bacon", ("Francis Bacon",), 0.7, 5)
FOOD = Meaning("tags", "bacon", ("bacon",), 0.5, 5)
FIELDS = {"brand": FieldInfo("brand", Part.BRAND, "Artist"),
          "tags": FieldInfo("tags", Part.TAG, "Subject")}  # fmt: skip


def museum(language: str = "english") -> Lexicon:
    others = {name.lower(): (Meaning("brand", name, (name,), 0.9, 1),)
              for name in (f"Anna {letter}ay" for letter in "BCDFGHJKLMNPQRSTVWXZ")}  # fmt: skip
    known = {"turner": (TURNER,), "j m w turner": (TURNER,), "bacon": (BACON, FOOD), **others}
    words = dict.fromkeys(["turner", "bacon", "venice", "paintings", "by", "works", "of"], 5)
    return Lexicon(100, language, words, fields=FIELDS, meanings=known)


@pytest.mark.parametrize(
    ("said", "beside"),
    [
        ("turner", ""),
        ("by Turner", ""),
        ("J.M.W. Turner", ""),
        ("works by turner", ""),
        ("paintings by turner", "paintings"),
        ("turner's paintings of venice", "paintings of venice"),
        ("turner bacon", ""),
        ("venice", None),
    ],
)
def test_what_is_asked_for_beside_the_maker(said: str, beside: str | None) -> None:
    found = understand(said, museum(), verbatim=True)
    assert found.beside == beside
    assert found.described == (said if beside is None else beside)


def test_a_maker_is_meant_and_the_other_reading_kept() -> None:
    (bacon,) = understand("bacon", museum()).soft
    assert (bacon.name, bacon.maker) == ("brand:Francis Bacon", True)
    assert bacon.also == (("tags", "bacon"),)


def test_a_maker_who_is_switched_off_or_left_out_is_nobody_to_go_by() -> None:
    assert understand("turner", museum(), ignore=["brand:Joseph Turner"]).beside is None
    assert understand("venice without turner", museum()).beside is None


def test_english_words_are_left_out_only_in_english() -> None:
    assert understand("works by turner", museum("german"), verbatim=True).beside == "works by"


def test_a_brand_of_a_company_is_no_maker() -> None:
    shop = Lexicon(100, fields=FIELDS, meanings={"turner": (TURNER,)})
    found = understand("turner brush", shop)
    assert [one.maker for one in found.soft] == [False]
    assert found.beside is None


def test_the_best_works_are_shown_where_only_their_makers_are_named() -> None:
    turners = ("Joseph Turner", "William Turner", "Joseph Turner, William Turner")
    several = Meaning("brand", "Turner", turners, 0.9, 9)
    best = {turners[0]: ("1", "2", "3", "4"), turners[1]: ("5",), turners[2]: ("6",)}
    known = museum()
    known = replace(known, works=best, meanings={**known.meanings, "turner": (several,)})
    assert understand("works by turner", known).works == ("1", "2", "5", "3", "4", "6")
    assert understand("venice by turner", known).works == ()


def test_the_best_works_are_shown_where_only_a_category_or_a_medium_is_named() -> None:
    fields = {**FIELDS, "category": FieldInfo("category", Part.CATEGORY, "Type")}
    statues = Meaning("category", "sculpture", ("sculpture",), 0.9, 9)
    meanings = {**museum().meanings, "sculpture": (statues,)}
    known = replace(museum(), fields=fields, meanings=meanings, works={"sculpture": ("1",)},
                    media={"oil canvas": ("2",)})  # fmt: skip
    assert understand("sculptures", known, verbatim=True).works == ("1",)
    assert understand("works of sculpture", known, verbatim=True).works == ("1",)
    assert understand("oil on canvas", known, verbatim=True).works == ("2",)
    assert understand("sculpture of venice", known, verbatim=True).works == ()


def test_a_surname_as_it_is_spelled_goes_before_one_that_only_shares_its_key() -> None:
    both = Meaning("brand", "Hodgkin", ("Howard Hodgkin", "Frances Hodgkins"), 0.9, 9)
    known = replace(museum(), meanings={**museum().meanings, "hodgkin": (both,)})
    (hers,) = understand("hodgkins", known, verbatim=True).soft
    assert (hers.values, hers.value) == (("Frances Hodgkins",), "Frances Hodgkins")
    (his,) = understand("paintings by hodgkin", known, verbatim=True).soft
    assert his.values == ("Howard Hodgkin",)
    (theirs,) = understand("turners", museum(), verbatim=True).soft
    assert theirs.values == ("Joseph Turner",)
