"""A shelf as a folder of files, and as bytes."""

import zlib
from collections.abc import Mapping
from dataclasses import fields
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from ranking.content.shelf import Shelf

OF_ITEMS = ("hashes", "kinds", "signs", "groups", "words", "parts", "brands", "quality")
# What numpy and the archive's reader raise for what is damaged, empty or of another form.
UNREADABLE = (OSError, ValueError, KeyError, EOFError, BadZipFile, zlib.error, RuntimeError)


class ShelfError(ValueError):
    """The folder holds no readable shelf."""


def save_shelf(shelf: Shelf, folder: Path) -> None:
    """One `.npy` a column."""
    folder.mkdir(parents=True, exist_ok=True)
    for field in fields(shelf):
        np.save(folder / f"{field.name}.npy", getattr(shelf, field.name), allow_pickle=False)


def load_shelf(folder: Path) -> Shelf:
    """What `save_shelf` wrote, mapped, not read. Raises ShelfError."""
    try:
        columns = {
            field.name: np.load(folder / f"{field.name}.npy", mmap_mode="r", allow_pickle=False)
            for field in fields(Shelf)
        }
    except UNREADABLE as error:
        raise ShelfError(f"{folder} holds no readable shelf: {error}") from error
    return _whole(columns, str(folder))


def pack(shelf: Shelf) -> bytes:
    """All columns, compressed: some 3 MB for 20,000 items."""
    packed = BytesIO()
    np.savez_compressed(packed, **{one.name: getattr(shelf, one.name) for one in fields(shelf)})
    return packed.getvalue()


def unpack(packed: bytes) -> Shelf:
    """What `pack` wrote. Raises ShelfError for anything else."""
    try:
        with np.load(BytesIO(packed), allow_pickle=False) as columns:
            return _whole({one.name: columns[one.name] for one in fields(Shelf)}, "a kept shelf")
    except UNREADABLE as error:
        raise ShelfError(f"not a shelf: {error}") from error


def _whole(columns: Mapping[str, Any], where: str) -> Shelf:
    if len({len(columns[name]) for name in OF_ITEMS}) != 1:
        raise ShelfError(f"{where} is damaged: its columns differ in length")
    return Shelf(**columns)
