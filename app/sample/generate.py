"""Making the whole sample: rows, pictures, room scenes, the truth and the catalogue file."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

import orjson

from app.sample.job import photograph, take_scene
from app.sample.piece import Piece
from app.sample.row import row
from app.sample.scene import Scene, scenes_of
from app.sample.stock import pieces
from app.sample.truth import truth

CATALOGUE = Path(__file__).with_name("catalogue.yaml")
Progress = Callable[[int, int], None]  # pictures done, of how many


@dataclass(frozen=True)
class SampleFiles:
    """Where everything lies; pictures' paths in the rows are relative to `folder`."""

    folder: Path
    items: Path
    scenes: Path
    truth: Path
    catalogue: Path
    item_count: int
    scene_count: int


def generate(
    out: Path, *, items: int = 5000, seed: int = 7, scenes: int = 200,
    on_progress: Progress | None = None,
) -> SampleFiles:  # fmt: skip
    """Write the sample of that seed into `out`: the same seed gives the same bytes.

    Raises OSError where `out` cannot be written.
    """
    for folder in ("pictures", "scenes"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    stocked = pieces(seed, items)
    rooms = scenes_of(seed, stocked, scenes)
    files = SampleFiles(
        out, out / "items.jsonl", out / "scenes.jsonl", out / "truth.json",
        out / "catalogue.yaml", len(stocked), len(rooms),
    )  # fmt: skip
    tell = on_progress or _silent
    taken = list(_taken(out, stocked, rooms, tell))
    _lines(files.items, (row(piece) for piece in stocked))
    _lines(files.scenes, taken)
    files.truth.write_bytes(orjson.dumps(truth(stocked, taken), option=orjson.OPT_INDENT_2))
    files.catalogue.write_bytes(CATALOGUE.read_bytes())
    return files


def _silent(done: int, total: int) -> None:
    """Nobody watches."""


def _taken(
    out: Path, stocked: list[Piece], rooms: list[Scene], tell: Progress
) -> Iterator[dict[str, Any]]:
    """Take all pictures on all processors; yield the scenes' rows in their order."""
    designs = [list(group) for _, group in groupby(stocked, key=lambda piece: piece.design.number)]
    total, done = len(stocked) + len(rooms), 0
    with _pool() as pool:
        for count in pool.imap_unordered(partial(photograph, out), designs, chunksize=4):
            done += count
            tell(done, total)
        for line in pool.imap(partial(take_scene, out), rooms, chunksize=2):
            done += 1
            tell(done, total)
            yield line


def _pool() -> Any:
    """Fresh processes: forking one that already runs threads (torch's, the engine's) may hang."""
    return multiprocessing.get_context("spawn").Pool(len(os.sched_getaffinity(0)))


def _lines(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    with path.open("wb") as file:
        for line in rows:
            file.write(orjson.dumps(line) + b"\n")
