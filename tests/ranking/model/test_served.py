"""Rankers of several catalogues, shared between threads."""

from pathlib import Path
from threading import Event, Thread

import pytest

from ranking.fusion import FUSION
from ranking.model import served
from ranking.model.choice import STAND_IN
from ranking.model.served import Served
from ranking.ranker import Ranker


def test_a_model_that_loads_slowly_keeps_no_other_catalogue_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loading, go_on = Event(), Event()

    def slowly(_folder: Path) -> Ranker:
        loading.set()
        go_on.wait(10)
        return FUSION

    (tmp_path / "slow").mkdir()
    (tmp_path / "slow" / "promoted").write_text("large")
    monkeypatch.setattr(served, "chosen_ranker", slowly)
    rankers = Served(tmp_path)
    slow, other = (Thread(target=rankers.of, args=(name,)) for name in ("slow", "other"))
    slow.start()
    assert loading.wait(10)
    other.start()
    other.join(5)
    waited = other.is_alive()
    go_on.set()
    slow.join()
    assert not waited


def test_searches_go_on_as_before_while_a_promoted_model_loads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, promoted = Event(), FUSION.__class__()

    def slowly(_folder: Path) -> Ranker:
        go_on.wait(10)
        return promoted

    monkeypatch.setattr(served, "chosen_ranker", slowly)
    moment = iter(range(0, 1000, 2))
    rankers = Served(tmp_path, clock=lambda: float(next(moment)))
    assert rankers.of("shop") is FUSION
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "promoted").write_text("large")
    meanwhile = [rankers.of("shop") for _ in range(3)]
    go_on.set()
    assert meanwhile == [FUSION] * 3
    assert rankers.now("shop") is promoted
    assert rankers.of("shop") is promoted


def test_what_ranks_and_cannot_be_read_is_stood_in_for_until_it_can(tmp_path: Path) -> None:
    place = tmp_path / "shop"
    place.write_text("where a folder should be")
    rankers = Served(tmp_path)
    assert rankers.of("shop") is STAND_IN
    place.unlink()
    assert rankers.now("shop") is FUSION
