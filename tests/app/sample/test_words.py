"""What the shop writes."""

import re

import pytest

from app.sample.row import row
from app.sample.stock import pieces

ROWS = [row(piece) for piece in pieces(7, 2000)]


def texts(field: str) -> list[str]:
    return [str(line[field]) for line in ROWS]


@pytest.mark.parametrize("field", ["title", "description"])
def test_no_template_is_left_unfilled_and_no_word_doubled(field: str) -> None:
    for text in texts(field):
        assert not re.search(r"[{}]|None|  ", text), text
        assert not re.search(r"\b(\w+) \1\b", text), text


def test_titles_start_as_sentences_do_and_vary() -> None:
    titles = texts("title")
    assert all(title[0].isupper() or title[0].isdigit() for title in titles)
    assert len(set(titles)) > 0.8 * len(titles)
    assert max(map(len, titles)) < 110


def test_articles_agree_with_what_follows() -> None:
    for text in texts("description"):
        assert not re.search(r"\b[Aa] [aeioué]\w", text), text
        assert not re.search(r"\b[Aa]n [bcdfgjklmnpqrstvwxz]\w", text), text


def test_descriptions_are_a_few_whole_sentences() -> None:
    for text in texts("description"):
        assert text.endswith(".")
        assert 3 <= len(re.findall(r"[.!?](?:\s|$)", text)) <= 9, text


def test_many_titles_do_not_name_their_style() -> None:
    silent = sum(line["style"] not in str(line["title"]).lower() for line in ROWS)
    assert 0.4 < silent / len(ROWS) < 0.95
