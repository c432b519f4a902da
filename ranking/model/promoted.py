"""The promoted model: `promoted` in the models' folder names the version that ranks."""

import re
from pathlib import Path

from ranking.model.manifest import ModelError
from ranking.model.ranker import CatBoostRanker, load

POINTER = "promoted"
_VERSION = re.compile(r"^[\w.-]{1,80}$")


def promoted(folder: Path) -> CatBoostRanker | None:
    """The ranker of the version that `folder/promoted` names, None where nothing is promoted.

    Raises `ModelError` where that version is missing or damaged.
    """
    try:
        version = (folder / POINTER).read_text("utf-8", "replace").strip()
    except FileNotFoundError:
        return None
    if not _VERSION.match(version) or version.startswith("."):
        raise ModelError(f"{folder / POINTER} names no version: {version[:80]!r}")
    return load(folder / version)
