"""The process's encoders, each loaded at first use and once."""

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from ranking.encoders.encoder import TextEncoder
from ranking.encoders.named import encoder_named
from ranking.encoders.remembering import Remembering
from ranking.encoders.vector_cache import VectorCache

log = logging.getLogger(__name__)

Load = Callable[[str], TextEncoder]


class Encoders:
    """By name. One that cannot be loaded is None from then on: searches go by words."""

    def __init__(self, load: Load) -> None:
        self._load = load
        self._loaded: dict[str, TextEncoder | None] = {}
        self._lock = Lock()

    def named(self, name: str) -> TextEncoder | None:
        """The encoder called `name`, None where it cannot be loaded."""
        if name in self._loaded:
            return self._loaded[name]
        with self._lock:
            if name not in self._loaded:
                self._loaded[name] = self._tried(name)
            return self._loaded[name]

    def _tried(self, name: str) -> TextEncoder | None:
        try:
            return self._load(name)
        except Exception:
            log.exception("the encoder %s cannot be loaded; searching by words only", name)
            return None


def from_disk(home: Path) -> Load:
    """Loads encoders with their converted models and documents' vectors kept below `home`."""
    models, vectors = home / "models", home / "vectors.sqlite"
    return lambda name: Remembering(encoder_named(name, models), VectorCache(vectors))
