"""What judges said, put together and written out."""

from app.judging.agreed import by_judge
from app.judging.collected import merged
from app.judging.export import as_csv
from app.judging.queries import tidy
from opensearch.kept.judgments import Rated

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
