"""The engine's pipelines: one JSON file each, named here.

An ingest pipeline carries its version in its name, so that an index keeps the one it was built
with; the search pipelines are for people who query the engine directly, and keep their names.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from opensearch.versioned import content_version


@dataclass(frozen=True)
class Pipeline:
    """A pipeline as the engine calls it."""

    name: str
    body: dict[str, Any]


def _read(file: str) -> dict[str, Any]:
    body: dict[str, Any] = orjson.loads((Path(__file__).parent / f"{file}.json").read_bytes())
    return {**body, "version": int(content_version(body)[:7], 16)}


def _ingest(file: str) -> Pipeline:
    body = _read(file)
    return Pipeline(f"pinwheel-{file}-{body['version']:07x}", body)


ITEMS = _ingest("items")
MINMAX = Pipeline("pinwheel-hybrid-minmax", _read("hybrid-minmax"))
RRF = Pipeline("pinwheel-hybrid-rrf", _read("hybrid-rrf"))

INGEST = (ITEMS,)
SEARCH = (MINMAX, RRF)
