from math import log2
from pathlib import Path

import ir_measures
import pytest

from ranking.evaluation.judgments import Judgment, Judgments, JudgmentsError
from ranking.evaluation.judgments_trec import read_topics
from ranking.evaluation.measures import MEASURES, measure
from ranking.evaluation.trec_run import write_run

JUDGED = Judgments(
    (
        Judgment("usb hub", "best", 3),
        Judgment("usb hub", "fair", 1),
        Judgment("usb hub", "bad", 0),
        Judgment("lamp", "only", 2),
    )
)


def test_ndcg_takes_ratings_as_gains_and_the_unjudged_as_nothing() -> None:
    measured = measure(JUDGED, {"usb hub": ["fair", "unknown", "best"], "lamp": ["only"]})
    expected = (1 + 3 / log2(4)) / (3 + 1 / log2(3))
    assert measured.values["nDCG@10"] == pytest.approx([expected, 1.0])


def test_recall_reciprocal_rank_and_how_much_is_judged() -> None:
    measured = measure(JUDGED, {"usb hub": ["bad", "best", "x", "y"], "lamp": ["only"]})
    assert measured.values["R@100"] == pytest.approx([0.5, 1.0])
    assert measured.values["RR"] == pytest.approx([0.5, 1.0])
    assert measured.values["Judged@10"] == pytest.approx([0.5, 1.0])


def test_a_query_that_found_nothing_counts_as_nothing() -> None:
    assert measure(JUDGED, {"lamp": ["only"]}).means()["nDCG@10"] == pytest.approx(0.5)


def test_only_the_first_hundred_count() -> None:
    far = [f"other {number}" for number in range(100)] + ["only"]
    assert measure(JUDGED, {"lamp": far}).means()["R@100"] == 0


def test_a_written_run_keeps_order_and_topics(tmp_path: Path) -> None:
    write_run({"usb hub": ["b", "a"]}, tmp_path / "out.run", "rrf")
    assert (tmp_path / "out.run").read_text() == "1 Q0 b 1 -1 rrf\n1 Q0 a 2 -2 rrf\n"
    assert (tmp_path / "out.run.topics").read_text() == "1\tusb hub\n"


def test_a_written_run_measures_the_same_when_ir_measures_reads_it(tmp_path: Path) -> None:
    run = {"usb hub": ["fair", "unknown", "best"], "lamp": ["x", "only"]}
    write_run(run, tmp_path / "out.run", "model:1+diversity=0.3")
    topics = read_topics(tmp_path / "out.run.topics")
    rows = ir_measures.read_trec_run(str(tmp_path / "out.run"))
    scored = [ir_measures.ScoredDoc(topics[row.query_id], row.doc_id, row.score) for row in rows]
    qrels = [ir_measures.Qrel(row.query, row.item, row.rating) for row in JUDGED.rows]
    expected = measure(JUDGED, run).means()
    for name, value in ir_measures.calc_aggregate(MEASURES, qrels, scored).items():
        assert value == pytest.approx(expected[str(name)])


def test_an_item_that_a_run_cannot_hold_is_named(tmp_path: Path) -> None:
    with pytest.raises(JudgmentsError, match="cannot hold the item 'a b'"):
        write_run({"usb hub": ["a b"]}, tmp_path / "out.run", "rrf")
