"""The promoted model: `promoted` in the models' folder names the version that ranks, and below
it, a line each, those that ranked before it, the latest first."""

import re
from pathlib import Path

from ranking.model.manifest import ModelError
from ranking.model.ranker import CatBoostRanker, load

POINTER = "promoted"
_VERSION = re.compile(r"^[\w.-]{1,80}$")


def promotions(folder: Path) -> list[str]:
    """The version that ranks, then those it took over from; none where fusion ranks, and an empty
    name where the file names none."""
    try:
        return (folder / POINTER).read_text("utf-8", "replace").split() or [""]
    except FileNotFoundError:
        return []


def promoted(folder: Path) -> CatBoostRanker | None:
    """The ranker of the version that `folder/promoted` names, None where nothing is promoted.

    Raises `ModelError` where that version is missing or damaged.
    """
    version = next(iter(promotions(folder)), None)
    if version is None:
        return None
    if not _VERSION.match(version) or version.startswith("."):
        raise ModelError(f"{folder / POINTER} names no version: {version[:80]!r}")
    return load(folder / version)
