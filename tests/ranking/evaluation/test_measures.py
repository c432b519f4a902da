from math import log2
from pathlib import Path

import pytest

from ranking.evaluation.judgments import Judgment, Judgments
from ranking.evaluation.measures import measure
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
