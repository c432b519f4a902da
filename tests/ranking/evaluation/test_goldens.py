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
        ("- query: ' '\n  item: 2\n", "line 1: query: String should match"),
        ("- query: a\n  item: b\n  items: [c]\n", "line 1: say `item` or `items`, not both"),
        ("- query: a\n  item: b\n  never: b\n", "line 1: 'b' is in `items` and in `never`"),
        ("- query: a\n  items: [b, c, d, e]\n", "line 1: 4 items never fit in the first 3: raise"),
        ("- query: a\n  items: {b: c}\n", "line 1: items: Input should be"),
        ("- query: a\n  items: 1.5\n", "line 1: items: Input should be"),
        ("- just words\n", "line 1: expected `query` and `item`"),
        ("query: a\n", "must be a list"),
        ("", "must be a list"),
        ("- [", "is not YAML"),
    ],
)
def test_what_cannot_be_used_is_refused_by_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(GoldensError, match=says):
        read(tmp_path, text)


def test_one_item_needs_no_list_and_several_may_stand_under_item(tmp_path: Path) -> None:
    text = "- {query: a, items: abc, never: 5}\n- {query: b, item: [c, d]}\n"
    assert read(tmp_path, text) == (
        Golden(query="a", items=("abc",), never=("5",)),
        Golden(query="b", items=("c", "d")),
    )


def test_text_that_is_not_utf8_is_refused_by_row(tmp_path: Path) -> None:
    (tmp_path / "goldens.yaml").write_bytes(b"- query: caf\xe9\n  item: b\n")
    with pytest.raises(GoldensError, match=r"goldens\.yaml, row 1: is not UTF-8 text; save it"):
        read_goldens(tmp_path / "goldens.yaml")


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
