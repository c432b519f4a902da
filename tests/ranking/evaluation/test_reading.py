from pathlib import Path

import pytest

from ranking.evaluation.judgments import Judgment, Judgments, JudgmentsError
from ranking.evaluation.reading import read_judgments


def read(folder: Path, text: str, name: str = "judgments.csv") -> Judgments:
    file = folder / name
    file.write_text(text, "utf-8")
    return read_judgments(file)


@pytest.mark.parametrize(
    "text",
    [
        "query,docid,rating\nusb hub,7,3\n",
        "\ufeffRating;Item; Query \n3;7;usb hub\n",
        "q\tproduct_id\tlabel\nusb hub\t7\t3.0\n\n",
        'Query,Doc_ID,grade,note\n"usb hub", 7 ,3,"a, b"\n',
        "id,Query,Doc ID,Rating\n1,usb hub,7,3\n",
        "id,query,product_id,rating\n1,usb hub,7,3\n",
    ],
)
def test_columns_go_by_usual_names_in_any_order(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text).rows == (Judgment("usb hub", "7", 3),)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("query,docid,rating\na,1,2\nb,2,good\n", r"row 3: rating 'good' is not a number; write 0"),
        ("query,docid,rating\na,1,-1\n", r"row 2: rating '-1' is not a whole number of 0 to 100"),
        ("query,docid,rating\na,1,1_0\n", r"row 2: rating '1_0' is not a number"),
        ("query,docid,rating\na,1,101\n", r"row 2: rating '101'"),
        ("query,docid,rating\na,1,2.5\n", r"row 2: rating '2.5' is not a whole number"),
        ("query,docid,rating\na,1,nan\n", r"row 2: rating 'nan'"),
        ("query,docid,rating\na,1,inf\n", r"row 2: rating 'inf'"),
        ("query,docid,rating\na,,2\n", r"row 2: the item is empty"),
        ("query,docid,rating\na\n", r"row 2: the item is empty"),
        ("query,docid,rating\na,1,2\nb,1,2\na,1,3\n", r"row 4: '1' for 'a' was rated 2 in row 2"),
        (f"query,docid,rating\n{'a' * 513},1,2\n", r"row 2: the query is over 512 characters"),
        ("query,docid,rating\na\0b,1,2\n", r"row 2: the query holds a NUL character"),
        ("query,docid,rating\na,1,\n", r"row 2: the rating is empty"),
        ("query,rating\na,2\n", r"no column for the item; .* docid"),
        ("query,docid,Query,rating\na,1,b,2\n", r"has 2 columns called 'query': keep one"),
        ("", r"no column for the query"),
        ("query,docid,rating\n", r"holds no judgments"),
    ],
)
def test_what_cannot_be_used_is_refused_by_row(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(JudgmentsError, match=says):
        read(tmp_path, text)


def test_a_pair_said_twice_alike_counts_once(tmp_path: Path) -> None:
    assert len(read(tmp_path, "query,docid,rating\na,1,2\na,1,2\n").rows) == 1


def test_text_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "judgments.csv"
    file.write_bytes(b"query,docid,rating\nlamp,2,0\ncaf\xe9,1,2\n")
    with pytest.raises(JudgmentsError, match=r"csv, row 3: is not UTF-8 text; save it as UTF-8"):
        read_judgments(file)
    file.write_bytes("query,docid,rating\n".encode("utf-16"))
    with pytest.raises(JudgmentsError, match="row 1: is not UTF-8"):
        read_judgments(file)


def test_qrels_are_read_with_their_topics(tmp_path: Path) -> None:
    (tmp_path / "t.tsv").write_text("12\tusb hub\n")
    (tmp_path / "j.qrels").write_text("12 0 7 3\n12 0 8 -2\n")
    judgments = read_judgments(tmp_path / "j.qrels", tmp_path / "t.tsv")
    assert judgments.ratings == {"usb hub": {"7": 3, "8": 0}}


@pytest.mark.parametrize(
    ("qrels", "says"),
    [
        ("13 0 7 3\n", "row 1: topic '13'"),
        ("12 7 3\n", "row 1: expected four columns"),
        ("12 0 7 -x\n", "row 1: rating '-x' is not a number"),
    ],
)
def test_broken_qrels_are_refused_by_row(tmp_path: Path, qrels: str, says: str) -> None:
    (tmp_path / "t.tsv").write_text("12\tusb hub\n")
    (tmp_path / "j.qrels").write_text(qrels)
    with pytest.raises(JudgmentsError, match=says):
        read_judgments(tmp_path / "j.qrels", tmp_path / "t.tsv")


def test_a_topic_of_two_texts_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t.tsv").write_text("12\tusb hub\n13\tlamp\n12\tlamp\n")
    (tmp_path / "j.qrels").write_text("12 0 7 3\n")
    with pytest.raises(JudgmentsError, match=r"t\.tsv, row 3: topic '12' had another text"):
        read_judgments(tmp_path / "j.qrels", tmp_path / "t.tsv")


def test_qrels_without_topics_say_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(JudgmentsError, match="--topics"):
        read(tmp_path, "12 0 7 3\n", "j.qrels")
