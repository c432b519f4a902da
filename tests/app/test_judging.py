"""What judges said, put together and written out."""

from pathlib import Path

from app.judging.agreed import by_judge
from app.judging.collected import merged
from app.judging.export import as_csv
from app.judging.queries import joined, progress, tidy
from opensearch.kept.judgments import Rated
from ranking.evaluation.reading import read_judgments

SAID = [
    Rated("RED  Chair", "a", "ann", 3, "2026-01-01"),
    Rated("red chair", "a", "bob", 1, "2026-01-02"),
    Rated("red chair", "b", "bob", 2, "2026-01-02"),
]


def test_a_query_in_two_spellings_is_one_query() -> None:
    first = "RED  Chair"
    assert by_judge(SAID) == {"ann": {(first, "a"): 3}, "bob": {(first, "a"): 1, (first, "b"): 2}}
    assert [(one.query, one.item, one.rating) for one in merged(SAID)] == [
        (first, "a", 1),
        (first, "b", 2),
    ]
    assert tidy(["RED  Chair", "red chair", " ", "lamp"]) == ["RED Chair", "lamp"]


def test_a_judge_called_as_a_formula_is_none_in_the_export() -> None:
    line = as_csv([Rated("@lamp", "-1", "=cmd|calc", 3, "")]).splitlines()[1]
    assert line == "'@lamp,-1,3,'=cmd|calc,"


def test_the_export_is_read_back_as_it_was_said(tmp_path: Path) -> None:
    queries = ["-sony tv", "@lamp", "=1+1", "'s-gravenhage", 'a "b", c']
    said = [Rated(query, "7", "ann", 3, "") for query in queries]
    file = tmp_path / "export.csv"
    file.write_text(as_csv(said), "utf-8")
    assert list(read_judgments(file).queries) == queries


def test_of_a_judges_own_ratings_in_two_spellings_the_last_counts() -> None:
    again = [*SAID, Rated("Red Chair", "a", "ann", 0, "2026-01-03")]
    assert by_judge(again)["ann"] == {("RED  Chair", "a"): 0}
    assert [one.judge for one in merged(again)] == ["ann, bob", "bob"]


def test_a_judge_is_as_far_as_with_the_query_in_another_spelling() -> None:
    (one, other) = progress(["Red chair", "lamp"], SAID, "bob")
    assert (one.rated, other.rated) == (2, 0)


def test_a_list_changed_by_two_at_once_keeps_what_both_did() -> None:
    before = ["sofa", "lamp", "rug"]
    now = ["sofa", "rug", "vase"]
    assert joined(["bed", "sofa", "lamp"], before, now) == ["bed", "sofa", "vase"]
    assert joined(["Vase", "sofa"], before, now) == ["Vase", "sofa"]
