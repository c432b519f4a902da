import multiprocessing
from pathlib import Path

import pytest

from ranking.encoders.bert_folder import BertFolder, read_folder
from ranking.encoders.minilm import MiniLM, model_folder
from ranking.encoders.onnx_file import onnx_file


@pytest.fixture(scope="module")
def folder() -> BertFolder:
    return read_folder(model_folder())


def make(cache: Path) -> None:
    onnx_file(read_folder(model_folder()), "weights", cache)


def copied(minilm: MiniLM, models: Path, folder: BertFolder, to: Path) -> Path:
    """A converted model in another cache, where a test may damage it."""
    source = onnx_file(folder, minilm.fingerprint.weights, models)
    for file in (source, source.with_suffix(".sha256")):
        (to / file.name).write_bytes(file.read_bytes())
    return to / source.name


def test_a_file_that_is_there_is_not_made_again(
    minilm: MiniLM, models: Path, folder: BertFolder
) -> None:
    path = onnx_file(folder, minilm.fingerprint.weights, models)
    made = path.stat().st_mtime_ns
    assert onnx_file(folder, minilm.fingerprint.weights, models) == path
    assert path.stat().st_mtime_ns == made


@pytest.mark.parametrize("damage", ["cut short", "changed", "digest lost"])
def test_a_damaged_file_is_made_again(
    minilm: MiniLM, models: Path, folder: BertFolder, tmp_path: Path, damage: str
) -> None:
    path = copied(minilm, models, folder, tmp_path)
    whole = path.read_bytes()
    if damage == "cut short":
        path.write_bytes(whole[: len(whole) // 2])
    elif damage == "changed":
        path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    else:
        path.with_suffix(".sha256").unlink()
    onnx_file(folder, minilm.fingerprint.weights, tmp_path)
    assert path.read_bytes() == whole


def test_processes_that_want_it_at_once_make_it_once_and_leave_no_parts(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=make, args=(tmp_path,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(120)
    assert [process.exitcode for process in processes] == [0, 0]
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".lock", ".onnx", ".sha256"]
