"""Text to vectors: our encoder against the same weights in sentence-transformers, by torch."""

import csv
import gzip
import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from bench.promise import Promise
from bench.queries import queries
from bench.stack import DATA, Stack
from bench.timing import in_turn
from ranking.encoders.encoder import Encode, Vectors
from ranking.encoders.minilm import MiniLM, model_folder
from ranking.evaluation.measures import MAIN, measure
from ranking.evaluation.reading import read_judgments

QUERIES, WARM, ROUNDS = 300, 20, 3
DOCUMENTS = 3_000  # all judged ones, the rest drawn from the others
SEED = 7
Row = dict[str, Any]


@dataclass(frozen=True)
class Encoders:
    """Ours, and torch's: a list of texts in, unit vectors out."""

    ours: MiniLM
    torch: Encode


def run(stack: Stack) -> list[Promise]:
    """Queries in turn; then the same documents by each, in blocks by turns."""
    judgments = DATA / "icecat_judgments_dev.csv"
    judged = judgments if stack.catalogue == "icecat" and judgments.is_file() else None
    rows = _rows(stack.corpus, judged)
    encoders = _encoders(stack.home / "models")
    texts = [_text(row) for row in rows]
    speed, ours, theirs = _documents(encoders, texts)
    promises = [_queries(encoders, [str(row["title"]) for row in rows]), speed]
    if judged:
        ids = [str(row["id"]) for row in rows]
        promises.append(_quality(encoders, judged, ids, (ours, theirs)))
    return promises


def _queries(encoders: Encoders, titles: list[str]) -> Promise:
    asked = queries(titles, QUERIES + WARM)
    ours, theirs = in_turn(
        [encoders.ours.query, lambda text: encoders.torch([text])], asked[WARM:], asked[:WARM]
    )
    return Promise("query encoding: how many times torch fp32's speed", 1000 / ours.at(50),
                   1000 / theirs.at(50), "queries/s", 4.0, higher_is_better=True)  # fmt: skip


def _documents(encoders: Encoders, texts: list[str]) -> tuple[Promise, Vectors, Vectors]:
    """The speed, and [n, dimension] of each side."""
    sides: tuple[Encode, Encode] = (encoders.ours.documents, encoders.torch)
    seconds = [0.0, 0.0]
    made: tuple[list[Vectors], list[Vectors]] = ([], [])
    block = -(-len(texts) // ROUNDS)
    for at in range(0, len(texts), block):
        for number, encode in enumerate(sides):
            start = time.perf_counter()
            made[number].append(encode(texts[at : at + block]))
            seconds[number] += time.perf_counter() - start
    promise = Promise("document encoding: how many times sentence-transformers' speed",
                      len(texts) / seconds[0], len(texts) / seconds[1], "texts/s", 2.5,
                      higher_is_better=True)  # fmt: skip
    return promise, np.concatenate(made[0]), np.concatenate(made[1])


def _quality(
    encoders: Encoders, file: Path, ids: list[str], vectors: tuple[Vectors, Vectors]
) -> Promise:
    """nDCG@10 of exact nearest neighbours, the queries encoded by the same side."""
    judgments = read_judgments(file)
    asked = list(judgments.queries)
    sides = zip((encoders.ours.documents, encoders.torch), vectors, strict=True)
    ours, theirs = (
        measure(judgments, _nearest(asked, encode(asked), ids, documents)).means()[MAIN]
        for encode, documents in sides
    )
    return Promise("nDCG@10 by int8 vectors against fp32", ours * 100, theirs * 100, "%", 0.995,
                   higher_is_better=True)  # fmt: skip


def _nearest(
    asked: list[str], queries: Vectors, ids: list[str], documents: Vectors
) -> dict[str, list[str]]:
    order = np.argsort(-(queries @ documents.T), axis=1, kind="stable")[:, :10]
    return {text: [ids[row] for row in rows] for text, rows in zip(asked, order, strict=True)}


def _encoders(models: Path) -> Encoders:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(model_folder()), device="cpu")

    def encode(texts: list[str]) -> Vectors:
        return np.asarray(model.encode(texts, normalize_embeddings=True, show_progress_bar=False))

    return Encoders(MiniLM(models), encode)


def _rows(corpus: Path, judgments: Path | None) -> list[Row]:
    rows = [*_items(corpus)]
    random.Random(SEED).shuffle(rows)
    if judgments:
        with judgments.open(newline="") as lines:
            judged = {row["docid"] for row in csv.DictReader(lines)}
        rows.sort(key=lambda row: row["id"] not in judged)
    chosen = [*islice(rows, DOCUMENTS)]
    random.Random(SEED).shuffle(chosen)  # else the judged ones would be one block
    return chosen


def _items(corpus: Path) -> Iterator[Row]:
    opened = gzip.open if corpus.suffix == ".gz" else open
    with opened(corpus, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def _text(row: Row) -> str:
    """A title and a description, as an import encodes them."""
    body = row.get("short_description") or row.get("description") or row.get("body") or ""
    return f"{row['title']}. {body}"[:1000]
