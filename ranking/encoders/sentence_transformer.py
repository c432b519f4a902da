"""Any sentence-transformers model, by folder or name, run by torch at full precision, on the device
that the library chooses: a GPU where there is one."""

import hashlib
from collections.abc import Sequence
from typing import cast

import numpy as np

from ranking.encoders.encoder import Fingerprint, Vectors

BATCH = 32  # texts at once
BATCH_ON_GPU = 128  # twice as many vectors a second there


class SentenceTransformerEncoder:
    """Slower to start and to answer than an OnnxEncoder, but takes every architecture."""

    def __init__(self, source: str) -> None:
        """Load `source`, a folder or a name. Raises ValueError where there is no such model."""
        from sentence_transformers import SentenceTransformer

        try:
            self._model = SentenceTransformer(source).float()  # some are kept in half precision
        except (OSError, ValueError) as error:
            raise ValueError(f"no sentence-transformers model {source!r}: {error}") from error
        dimension = self.documents(["dimension"]).shape[1]
        self._fingerprint = Fingerprint(f"st:{source}", dimension, self._hash(), "fp32")

    @property
    def fingerprint(self) -> Fingerprint:
        """The weights as torch holds them."""
        return self._fingerprint

    def query(self, text: str) -> Vectors:
        """One query's unit vector, [dimension], with the model's own query prompt if it has one."""
        vector = self._model.encode_query(text, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vector, dtype=np.float32)

    def documents(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, [len(texts), dimension]."""
        batch = BATCH if self._model.device.type == "cpu" else BATCH_ON_GPU
        vectors = self._model.encode_document(
            list(texts), batch_size=batch, normalize_embeddings=True, show_progress_bar=False
        )
        return cast(Vectors, np.asarray(vectors, dtype=np.float32))

    def _hash(self) -> str:
        digest = hashlib.sha256()
        for name, tensor in sorted(self._model.state_dict().items()):
            digest.update(name.encode())
            digest.update(tensor.detach().cpu().float().numpy().tobytes())
        return digest.hexdigest()[:16]
