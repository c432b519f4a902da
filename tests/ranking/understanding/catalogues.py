"""Lexicons of the catalogues that queries are read against, from their rows, without an engine."""

import gzip
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import orjson
import pytest

from app.intake.sources import open_source
from app.intake.sources.source import Problem
from app.lexicon.entries import reader
from app.lexicon.fields import fields
from app.sample.row import row
from app.sample.stock import pieces
from opensearch.catalogue.document import document
from opensearch.catalogue.loading import load
from opensearch.catalogue.reading import RowError, read_item
from opensearch.catalogue.schema import Catalogue
from ranking.lexicon.covered import learned_covered
from ranking.lexicon.learn import learn
from ranking.lexicon.lexicon import Lexicon

ROOT = Path(__file__).parents[3]
DATA = Path(os.environ.get("PINWHEEL_DATA", ROOT.parent / "shared" / "data"))
FEWER = {"tate": 5}  # one row in so many is read, where all would take the better part of a minute
Row = Mapping[str, Any]


@cache
def lexicon(name: str) -> Lexicon:
    """Of `sample`, `icecat`, `recipes` or `tate`; skips where the data is not at hand."""
    known = catalogue(name)
    named = fields(known)
    learned = learn(map(reader(named), sources(known, rows(name))), named, known.language)
    return replace(learned, covered=learned_covered(learned))


def catalogue(name: str) -> Catalogue:
    own = ROOT / "app" / "sample" / "catalogue.yaml"
    return load(own if name == "sample" else ROOT / "docs" / "examples" / f"{name}.yaml")[0]


def rows(name: str) -> Iterator[Row]:
    if name == "sample":
        return (row(piece) for piece in pieces(seed=1, items=5000))
    path = DATA / {"icecat": "icecat_products.jsonl.gz", "recipes": "recipes",
                   "tate": "tate_artworks.jsonl.gz"}[name]  # fmt: skip
    if not path.exists():
        pytest.skip(f"{path} is not here")
    if path.is_dir():
        return _folder(path)
    return islice(_lines(path), 0, None, FEWER.get(name, 1))


def sources(known: Catalogue, found: Iterable[Row]) -> Iterator[Row]:
    """Each row as the index would hold it; rows that cannot be read are left out."""
    for one in found:
        try:
            item = read_item(known, one)
        except RowError:
            continue
        yield document(known, item, vector=None, version=1, written_at=datetime.now(UTC),
                       content_hash="")  # fmt: skip


def _lines(path: Path) -> Iterator[Row]:
    with gzip.open(path) as lines:
        yield from map(orjson.loads, islice(lines, 100_000))


def _folder(path: Path) -> Iterator[Row]:
    for one in open_source(path).rows():
        if not isinstance(one.values, Problem):
            yield one.values
