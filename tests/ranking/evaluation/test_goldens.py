from pathlib import Path

import pytest

from ranking.evaluation.goldens import Golden, GoldensError, read_goldens


def read(folder: Path, text: str) -> tuple[Golden, ...]:
    file = folder / "goldens.yaml"
    file.write_text(text, "utf-8")
    return read_goldens(file)


def test_a_file_says_what_must_be_shown_where(tmp_path: Path) -> None:
    text = "- query: q3960a\n  item: 1234\n- {query: sofa, items: [a, b], never: [c], top: 10}\n"
    assert read(tmp_path, text) == (
        Golden(query="q3960a", items=("1234",), top=3),
        Golden(query="sofa", items=("a", "b"), never=("c",), top=10),
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- query: a\n  item: 1\n- query: ''\n  item: 2\n", "line 3: query: String should have"),
        ("- query: a\n", "line 1: name an `item`"),
        ("- item: a\n", "line 1: query: Field required"),
        ("- query: a\n  itm: 2\n", "line 1: itm: Extra inputs"),
        ("- query: a\n  item: b\n  top: 0\n", "line 1: top: Input should be greater"),
        ("- just words\n", "line 1: expected `query` and `item`"),
        ("query: a\n", "must be a list"),
        ("", "must be a list"),
        ("- [", "is not YAML"),
    ],
)
def test_what_cannot_be_used_is_refused_by_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(GoldensError, match=says):
        read(tmp_path, text)


def test_a_golden_holds_while_its_item_is_within_the_top() -> None:
    golden = Golden(query="sofa", items=("b",), top=2)
    assert golden.broken_by(["a", "b", "c"]) == ()
    assert golden.broken_by(["a", "c", "b"]) == (
        "'sofa' must show b in its first 2; it is at place 3",
    )
    assert golden.broken_by(["a"]) == (
        "'sofa' must show b in its first 2; it is not among the first 1 found",
    )


def test_what_must_never_be_shown_breaks_it_where_it_is() -> None:
    golden = Golden(query="sofa", never=("x",), top=2)
    assert golden.broken_by(["a", "b", "x"]) == ()
    assert golden.broken_by(["x"]) == ("'sofa' must not show x in its first 2; it is at 1",)
