import multiprocessing
import sqlite3
import time
from pathlib import Path

import numpy as np
import pytest

from ranking.encoders.encoder import Fingerprint, Vectors
from ranking.encoders.vector_cache import VectorCache

SPACE = Fingerprint("toy", 4, "00", "fp32")
OTHER = Fingerprint("toy", 4, "01", "fp32")


def vector(value: float) -> Vectors:
    return np.full(4, value, dtype=np.float32)


def fill(path: Path, start: int) -> None:
    for number in range(start, start + 50):
        VectorCache(path).put(SPACE, {f"text {number}": vector(number)})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "vectors.sqlite"


def test_gives_back_what_was_put_and_nothing_else(path: Path) -> None:
    VectorCache(path).put(SPACE, {"lamp": vector(0.5), "rug": vector(0.25)})
    known = VectorCache(path).get(SPACE, ["rug", "vase", "lamp"])
    assert {text: list(value) for text, value in known.items()} == {
        "lamp": [0.5] * 4,
        "rug": [0.25] * 4,
    }


def test_another_encoder_finds_nothing(path: Path) -> None:
    VectorCache(path).put(SPACE, {"lamp": vector(0.5)})
    assert VectorCache(path).get(OTHER, ["lamp"]) == {}


def test_more_texts_than_one_statement_takes_are_all_found(path: Path) -> None:
    texts = {f"text {number}": vector(number) for number in range(1200)}
    VectorCache(path).put(SPACE, texts)
    assert len(VectorCache(path).get(SPACE, [*texts])) == 1200


def test_the_oldest_go_when_it_is_full(path: Path) -> None:
    cache = VectorCache(path, max_vectors=3)
    for number in range(5):
        cache.put(SPACE, {str(number): vector(number)})
    assert sorted(cache.get(SPACE, ["0", "1", "2", "3", "4"])) == ["2", "3", "4"]


def test_a_damaged_file_is_made_anew(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"this is no database" * 500)
    cache = VectorCache(path)
    assert cache.get(SPACE, ["lamp"]) == {}
    cache.put(SPACE, {"lamp": vector(0.5)})
    assert list(cache.get(SPACE, ["lamp"])) == ["lamp"]


def test_a_place_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way of a folder")
    cache = VectorCache(tmp_path / "file" / "vectors.sqlite")
    cache.put(SPACE, {"lamp": vector(0.5)})
    assert cache.get(SPACE, ["lamp"]) == {}


def test_nobody_waits_for_a_file_that_cannot_be_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    VectorCache(path).put(SPACE, {"lamp": vector(0.5)})
    path.write_bytes(path.read_bytes()[:18] + b"\1\1" + path.read_bytes()[20:])  # no WAL yet
    opened = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda at, **how: opened(f"file:{at}?mode=ro", uri=True, **how)
    )
    began = time.monotonic()
    VectorCache(path).put(SPACE, {"rug": vector(0.5)})
    assert time.monotonic() - began < 5


def test_processes_write_at_once_without_losing_any(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=fill, args=(path, start)) for start in (0, 50, 100)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    known = VectorCache(path).get(SPACE, [f"text {number}" for number in range(150)])
    assert len(known) == 150
