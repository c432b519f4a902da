"""The int8 ONNX file of a BERT folder: made once, kept under its weights' hash, checked at load.

A reader either sees a whole file whose digest is the recorded one, or makes it again; two processes
that want it at once take turns on a lock the kernel releases even from a killed holder.
"""

import fcntl
import hashlib
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from ranking.encoders.bert_folder import BertFolder

log = logging.getLogger(__name__)

RECIPE = "int8-1"  # raise the number when the graph or the quantisation changes


def onnx_file(folder: BertFolder, weights_hash: str, cache: Path) -> Path:
    """The file's path under `cache`, made now where it is missing or damaged (about 3 s).

    Raises OSError where `cache` cannot be written.
    """
    path = cache / f"{weights_hash}-{folder.shape.pooling}-{RECIPE}.onnx"
    if _sound(path):
        return path
    cache.mkdir(parents=True, exist_ok=True)
    with _locked(path.with_suffix(".lock")):
        if not _sound(path):  # another process may have made it while we waited
            _make(folder, path)
    return path


def _make(folder: BertFolder, path: Path) -> None:
    from ranking.encoders.quantised import quantised

    log.info("Preparing the text encoder %s (once, a few seconds)", path.name)
    with NamedTemporaryFile(
        dir=path.parent, prefix=path.stem, suffix=".part", delete=False
    ) as file:
        part = Path(file.name)
    try:
        quantised(folder, part)
        _digest_file(path).write_text(_digest(part))
        part.chmod(0o644)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _sound(path: Path) -> bool:
    try:
        return _digest_file(path).read_text() == _digest(path)
    except FileNotFoundError:
        return False


def _digest_file(path: Path) -> Path:
    return path.with_suffix(".sha256")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
