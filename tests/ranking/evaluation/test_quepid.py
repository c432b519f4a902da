"""Quepid's exports, in the shapes its own export views write."""

import json
from pathlib import Path
from typing import Any

import pytest

from ranking.evaluation.judgments import JudgmentsError
from ranking.evaluation.reading import read_judgments

CASE: dict[str, Any] = {
    "case_name": "Lamps",
    "queries": [
        {"query_text": "floor lamp", "ratings": {"7": 3, "8": 0}, "notes": None},
        {"query_text": "nobody rated this", "ratings": {}},
    ],
}
RATINGS: dict[str, Any] = {"queries": [{"query": "floor lamp", "ratings": {"7": 3, "8": 0}}]}
RRE: dict[str, Any] = {
    "id_field": "id",
    "index": "Lamps",
    "template": "template.json",
    "queries": [
        {
            "placeholders": {"$query": "floor lamp"},
            "relevant_documents": {"3": ["7"], "0": ["8"]},
        }
    ],
}
LISTED: dict[str, Any] = {
    "queries": [
        {
            "query_text": "floor lamp",
            "ratings": [{"doc_id": 7, "rating": 3}, {"doc_id": 8, "rating": 0}],
        }
    ]
}
BOOK: dict[str, Any] = {
    "name": "Lamps",
    "query_doc_pairs": [
        {
            "query_text": "floor lamp",
            "doc_id": "7",
            "judgements": [{"rating": 2}, {"rating": 3}, {"rating": 3, "user_email": "a@b"}],
        },
        {
            "query_text": "floor lamp",
            "doc_id": "8",
            "judgements": [{"rating": 0.0}, {"rating": None, "unrateable": True}],
        },
        {"query_text": "floor lamp", "doc_id": "9", "judgements": []},
    ],
}


def written(folder: Path, content: Any) -> Path:
    file = folder / "export.json"
    file.write_text(json.dumps(content), "utf-8")
    return file


@pytest.mark.parametrize("export", [CASE, RATINGS, RRE, LISTED, BOOK])
def test_every_json_export_gives_its_ratings(tmp_path: Path, export: Any) -> None:
    judgments = read_judgments(written(tmp_path, export))
    assert judgments.ratings == {"floor lamp": {"7": 3, "8": 0}}


def test_what_nobody_rated_in_a_case_is_left_out(tmp_path: Path) -> None:
    case = {"queries": [{"query": "floor lamp", "ratings": {"7": 3, "8": None}}]}
    assert read_judgments(written(tmp_path, case)).ratings == {"floor lamp": {"7": 3}}


def test_a_csv_export_passes_over_what_nobody_rated(tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_text("query,docid,rating\nfloor lamp,7,3\nnobody rated this\nfloor lamp,8,\n")
    assert read_judgments(file, form="quepid").ratings == {"floor lamp": {"7": 3}}


def test_of_a_book_as_csv_the_lower_median_of_its_judges_counts(tmp_path: Path) -> None:
    file = tmp_path / "book_7_export.csv"
    file.write_text(
        "query,docid,Ann,bob@example.org,Unknown\n"
        "floor lamp,7,3.0,2.0,\nfloor lamp,8,0.0,,\nfloor lamp,9,,,\n"
    )
    assert read_judgments(file, form="quepid").ratings == {"floor lamp": {"7": 2, "8": 0}}


def test_a_mark_at_the_beginning_of_json_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "export.json"
    file.write_text(json.dumps(CASE), "utf-8-sig")
    assert read_judgments(file).ratings == {"floor lamp": {"7": 3, "8": 0}}


def test_the_text_export_for_learning_to_rank_is_read(tmp_path: Path) -> None:
    file = tmp_path / "export.ltr"
    file.write_text("3 qid:12 # 7 floor lamp\n\n0 qid:12 # 8 floor lamp\n")
    assert read_judgments(file).ratings == {"floor lamp": {"7": 3, "8": 0}}


@pytest.mark.parametrize(
    ("export", "says"),
    [
        ({"queries": [{"query_text": " ", "ratings": {"7": 3}}]}, "query 1: the query's text is"),
        ({"queries": [{"query_text": "a", "ratings": {"7": 300}}]}, "item '7': rating '300'"),
        ({"queries": [{"query_text": "a", "ratings": {"": 3}}]}, "the item is empty"),
        ({"queries": ["a"]}, "query 1: is not an object"),
        ({"queries": [{"query_text": "a", "relevant_documents": {"3": "7"}}]}, "no list of items"),
        ({"query_doc_pairs": [{"query_text": "a", "judgements": []}]}, "pair 1: the item is empty"),
        (
            {"query_doc_pairs": [{"query_text": "a", "doc_id": "7", "judgements": 3}]},
            "pair 1: `judgements` is no list",
        ),
        (
            {"queries": [{"query": "a", "ratings": [{"doc_id": 7, "rating": n} for n in (3, 1)]}]},
            "rated 3 in query 1, item '7' and 1 here",
        ),
        ({"queries": []}, "holds no judgments"),
        ({"cases": []}, "not a case or book as Quepid exports it"),
        ([1, 2], "not a case or book"),
    ],
)
def test_what_cannot_be_used_is_refused_by_its_place(
    tmp_path: Path, export: Any, says: str
) -> None:
    with pytest.raises(JudgmentsError, match=says):
        read_judgments(written(tmp_path, export))


def test_a_pair_rated_twice_differently_is_named_with_both_places(tmp_path: Path) -> None:
    twice = {"queries": [{"query": "a", "ratings": {"7": 3}}, {"query": "a", "ratings": {"7": 1}}]}
    with pytest.raises(JudgmentsError, match="rated 3 in query 1, item '7' and 1 here"):
        read_judgments(written(tmp_path, twice))


def test_json_that_is_broken_is_named(tmp_path: Path) -> None:
    file = tmp_path / "export.json"
    file.write_text("{")
    with pytest.raises(JudgmentsError, match="is not JSON"):
        read_judgments(file)


def test_a_line_of_another_form_is_refused_by_row(tmp_path: Path) -> None:
    file = tmp_path / "export.ltr"
    file.write_text("3 qid:12 # 7 floor lamp\n3 lamps\n")
    with pytest.raises(JudgmentsError, match="row 2: expected `rating qid:NUMBER # item query`"):
        read_judgments(file)
