"""Any BERT folder as an encoder: onnxruntime and tokenizers, one thread a text, no torch.

Each text is a batch of its own. Threads over texts are as quick as batches of texts (the matrix
products are large enough), nothing is padded, and, since int8 ranges are taken per run, a vector
depends on its text alone: not on what happened to be encoded beside it.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import cast

import numpy as np
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer

from ranking.encoders.bert_folder import BertFolder, read_folder
from ranking.encoders.encoder import Fingerprint, Vectors
from ranking.encoders.onnx_file import RECIPE, onnx_file

CHARACTERS_PER_TOKEN = 20  # more text than this cannot matter, and tokenising 10 MB takes seconds


class OnnxEncoder:
    """A TextEncoder, safe in threads, and across a fork since it keeps no thread of its own."""

    def __init__(self, name: str, folder: Path, cache: Path, threads: int | None = None) -> None:
        """`cache` keeps the converted model; `threads` encode documents (None: one a core).

        Raises UnsupportedModelError for a folder that is no BERT, OSError where `cache` is closed.
        """
        files = read_folder(folder)
        weights = files.weights_hash()
        self._threads = threads or len(os.sched_getaffinity(0))
        self._longest = files.max_tokens * CHARACTERS_PER_TOKEN
        self._tokenizer = _tokenizer(files)
        self._session = _session(onnx_file(files, weights, cache))
        self._fingerprint = Fingerprint(name, files.dimension, weights, RECIPE)

    @property
    def fingerprint(self) -> Fingerprint:
        """Queries and documents share the int8 weights, hence one space."""
        return self._fingerprint

    def query(self, text: str) -> Vectors:
        """One text's unit vector, [dimension]."""
        clean = text[: self._longest].encode("utf-8", "replace").decode("utf-8")
        ids = np.array([self._tokenizer.encode(clean).ids], dtype=np.int32)
        (vectors,) = self._session.run(None, {"ids": ids})
        return cast(Vectors, cast(Vectors, vectors)[0])

    def documents(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, [len(texts), dimension]; the same as `query` gives for each text."""
        vectors = np.empty((len(texts), self._fingerprint.dimension), dtype=np.float32)
        with ThreadPoolExecutor(self._threads) as pool:
            for row, vector in enumerate(pool.map(self.query, texts)):
                vectors[row] = vector
        return vectors


def _tokenizer(files: BertFolder) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(files.tokenizer))
    tokenizer.no_padding()
    tokenizer.enable_truncation(files.max_tokens)
    return tokenizer


def _session(path: Path) -> InferenceSession:
    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return InferenceSession(
        str(path),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=[
            "SkipLayerNormFusion"
        ],  # its kernel is scalar: the parts are 4x faster
    )
