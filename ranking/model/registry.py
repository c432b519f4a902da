"""A catalogue's models on disk: a folder each, and a file that names the promoted one."""

import hashlib
import logging
import os
import shutil
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock

from ranking.content.packing import save_shelf
from ranking.content.shelf import Shelf
from ranking.features import features_hash
from ranking.model.child import sound
from ranking.model.manifest import MANIFEST, MODEL, Manifest, ModelError, read_manifest
from ranking.model.promoted import POINTER, promotions
from ranking.model.ranker import SHELF

log = logging.getLogger(__name__)

LATEST = "latest"  # the version kept last
LOCK = f".{POINTER}.lock"  # held while what ranks is changed: of two at once none is forgotten


def store(folder: Path, model: Any, shelf: Shelf | None, manifest: Manifest) -> Path:
    """The model with its manifest and shelf, whole or not at all; its hash is filled in."""
    folder.mkdir(parents=True, exist_ok=True)
    making = Path(tempfile.mkdtemp(prefix=".making-", dir=folder))
    try:
        model.save_model(str(making / MODEL))
        content = hashlib.sha256((making / MODEL).read_bytes()).hexdigest()
        whole = manifest.model_copy(update={"model_hash": content})
        if shelf is not None:
            save_shelf(shelf, making / SHELF)
        (making / MANIFEST).write_text(whole.model_dump_json(indent=2), "utf-8")
        making.chmod(0o755)
        return making.rename(folder / manifest.version)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise


def draft(names: Sequence[str], prior: float, parent: str | None, data_hash: str) -> Manifest:
    """A manifest without its model's hash and metrics; the version is the moment, in UTC."""
    return Manifest(
        version=datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f"),
        model_hash="",
        features=tuple(names),
        features_hash=features_hash(names),
        data_hash=data_hash,
        parent=parent,
        prior=prior,
    )


def versions(folder: Path) -> dict[str, Manifest | ModelError]:
    """Every kept model by its version, oldest first; in a damaged one's place what is wrong."""
    return {version: _read(folder / version) for version in _kept(folder)}


def version_named(folder: Path, name: str) -> str:
    """`name`, or for `latest` the version kept last. Raises ModelError where none is kept so."""
    there = _kept(folder)
    if name == LATEST and there:
        return there[-1]
    if name not in there:
        raise ModelError(
            f"no model is called {name!r}; there are: {', '.join(there) or 'none yet'}"
        )
    return name


def promoted_version(folder: Path) -> str | None:
    """The version that ranks, None where fusion does."""
    return next(iter(promotions(folder)), None) or None


def promote(folder: Path, version: str) -> None:
    """Let `version` rank, in one step, after a child process could load it. Raises ModelError."""
    with FileLock(folder / LOCK):
        before = promotions(folder)
        if before[:1] != [version]:
            _point(folder, [version, *before])


def roll_back(folder: Path) -> str | None:
    """Let what ranked before the promoted model rank again (None: fusion); of those before, one
    that is gone or damaged is passed over. Raises ModelError where no model is promoted."""
    if not promotions(folder):
        raise ModelError("no model is promoted: rank fusion already ranks")
    with FileLock(folder / LOCK):
        every = promotions(folder)
        for at, version in enumerate(every[1:], start=1):
            try:
                _point(folder, every[at:])
            except ModelError as error:
                log.warning("%s is passed over: %s", version, error)
            else:
                return version
        (folder / POINTER).unlink(missing_ok=True)
        return None


def _kept(folder: Path) -> list[str]:
    there = (path.parent.name for path in folder.glob(f"*/{MANIFEST}"))
    return sorted(name for name in there if not name.startswith("."))


def _read(folder: Path) -> Manifest | ModelError:
    try:
        return read_manifest(folder)
    except ModelError as error:
        return error


def _point(folder: Path, versions: Sequence[str]) -> None:
    """Raises ModelError where the first of them is not sound."""
    read_manifest(folder / versions[0])
    sound(folder / versions[0])
    beside = folder / f".{POINTER}-{os.getpid()}"
    beside.write_text("\n".join(versions) + "\n", "utf-8")
    beside.replace(folder / POINTER)
