"""The process's encoders, each loaded at first use and once."""

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from opensearch.catalogue.problems import CatalogueError, Problem
from opensearch.catalogue.schema import Catalogue
from ranking.encoders.encoder import TextEncoder
from ranking.encoders.named import UnknownEncoderError, check_name, encoder_named
from ranking.encoders.remembering import Remembering
from ranking.encoders.vector_cache import VectorCache

log = logging.getLogger(__name__)

Load = Callable[[str], TextEncoder]


class EncoderMissing(Exception):
    """The catalogue's encoder cannot be loaded, and items without vectors would not be found."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"the encoder {name!r} cannot be loaded ({why}): install it, or name another by "
            "`encoder:` in the catalogue's file"
        )


def check_encoder(catalogue: Catalogue) -> None:
    """Raises CatalogueError where its `encoder:` names none that there is."""
    try:
        if catalogue.encoder:
            check_name(catalogue.encoder)
    except UnknownEncoderError as error:
        remedy = "Correct it, or leave the line out: then the setting's encoder is used."
        raise CatalogueError((Problem(0, "encoder", str(error), remedy),)) from error


class Encoders:
    """By name. One that cannot be loaded is None from then on: searches go by words."""

    def __init__(self, load: Load) -> None:
        self._load = load
        self._loaded: dict[str, TextEncoder | None] = {}
        self._why: dict[str, str] = {}
        self._lock = Lock()

    def named(self, name: str) -> TextEncoder | None:
        """The encoder called `name`, None where it cannot be loaded."""
        if name in self._loaded:
            return self._loaded[name]
        with self._lock:
            if name not in self._loaded:
                self._loaded[name] = self._tried(name)
            return self._loaded[name]

    def wanted(self, name: str) -> TextEncoder:
        """The encoder called `name`. Raises EncoderMissing, which says why."""
        if (found := self.named(name)) is None:
            raise EncoderMissing(name, self._why[name])
        return found

    def _tried(self, name: str) -> TextEncoder | None:
        try:
            return self._load(name)
        except Exception as error:
            self._why[name] = " ".join(f"{error}".split())[:300] or type(error).__name__
            said = "the encoder %s cannot be loaded; searching by words only: %s"
            log.warning(said, name, self._why[name])
            log.debug("how it failed", exc_info=True)
            return None


def from_disk(home: Path) -> Load:
    """Loads encoders with their converted models and documents' vectors kept below `home`."""
    models, vectors = home / "models", home / "vectors.sqlite"
    return lambda name: Remembering(encoder_named(name, models), VectorCache(vectors))
