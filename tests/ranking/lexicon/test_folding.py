"""Texts as words to compare."""

import pytest

from ranking.lexicon.folding import WORD, worded, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("हिन्दी कुर्सी", ["हिन्दी", "कुर्सी"]),
        ("เก้าอี้ไม้ ตัวใหญ่", ["เก้าอี้ไม้", "ตัวใหญ่"]),
        ("நாற்காலி, மேசை", ["நாற்காலி", "மேசை"]),
        ("Café-Tisch_2 5cm", ["cafe", "tisch", "2", "5cm"]),
        ("стол 红色", ["стол", "红色"]),
    ],
)
def test_words_of_every_script_are_whole(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_marks_that_are_on_no_letter_are_no_word() -> None:
    assert WORD.findall("\u093f ❤\ufe0f -") == []


def test_letters_with_marks_are_letters_alone_and_digits_are_not() -> None:
    assert worded("कुर्सी") and worded("chair")
    assert not worded("कुर्सी2") and not worded("5cm")
