"""Bounds in the catalogue's language."""

from dataclasses import replace

import pytest

from ranking.query import Query
from ranking.understanding import understand
from tests.ranking.understanding.shops import measuring


def asked(said: str, language: str, **words: int) -> Query:
    return understand(said, replace(measuring("width"), language=language, words=words))


@pytest.mark.parametrize(
    ("language", "said", "bound"),
    [
        ("german", "unter 5 €", "price:..5"),
        ("german", "nicht weniger als 5 €", "price:5.."),
        ("german", "nicht mehr als 5 €", "price:..5"),
        ("french", "pas moins de 5 €", "price:5.."),
        ("spanish", "no menos de 5 €", "price:5.."),
        ("italian", "non meno di 5 €", "price:5.."),
        ("german", "bis zu 20 euro", "price:..20"),
        ("german", "ab 100 €", "price:100.."),
        ("german", "Über 1.299,50 €", "price:1299.5.."),
        ("german", "zwischen 5 und 10 €", "price:5..10"),
        ("german", "von 50 bis 100 euro", "price:50..100"),
        ("german", "50 bis 100 €", "price:50..100"),
        ("german", "20 € oder weniger", "price:..20"),
        ("german", "bis 20 cm", "width:..20"),
        ("german", "under 20", "price:..20"),
        ("french", "moins de 5 €", "price:..5"),
        ("french", "jusqu’à 20 euros", "price:..20"),
        ("french", "à partir de 100 €", "price:100.."),
        ("french", "entre 5 et 10 €", "price:5..10"),
        ("spanish", "menos de 5 €", "price:..5"),
        ("spanish", "más de 100 €", "price:100.."),
        ("spanish", "de 5 a 10 €", "price:5..10"),
        ("italian", "fino a 20 euro", "price:..20"),
        ("italian", "20 € o più", "price:20.."),
        ("italian", "tra 5 e 10 €", "price:5..10"),
    ],
)
def test_a_bound_is_read_in_the_catalogues_language(language: str, said: str, bound: str) -> None:
    read = asked(f"lampe {said}", language)
    assert [(one.name, one.hard) for one in read.constraints] == [(bound, True)]
    assert read.text == "lampe"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("german", "puzzle ab 3 jahren"),
        ("german", "schuhe 36 bis 42"),
        ("french", "jeu de 3 à 6 ans"),
        ("english", "bis 20 m"),
    ],
)
def test_a_number_of_nothing_known_is_no_bound_there(language: str, said: str) -> None:
    assert asked(said, language).constraints == ()


def test_a_word_of_a_bound_is_no_slip_of_the_catalogues_words() -> None:
    read = asked("lampe unter 5 €", "german", unten=60, hunter=70, lampe=50)
    assert read.corrected is None
    assert [one.name for one in read.constraints] == ["price:..5"]
