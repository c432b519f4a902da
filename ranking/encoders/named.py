"""Encoders by name."""

from collections.abc import Callable
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from ranking.encoders.encoder import TextEncoder

GROUP = "pinwheel.encoders"
Factory = Callable[[Path], TextEncoder]


class UnknownEncoderError(ValueError):
    """No encoder has this name; the message lists those there are."""


def encoder_named(name: str, cache: Path) -> TextEncoder:
    """The encoder called `name`; `cache` is a folder it may keep converted models in.

    `minilm`, or the name of an entry point of the group `pinwheel.encoders` (called with `cache`);
    `onnx:FOLDER` converts a BERT folder to int8; `st:FOLDER_OR_NAME` runs any sentence-transformers
    model by torch. Raises UnknownEncoderError, or what the encoder raises where its model
    is missing.
    """
    kind, _, source = name.partition(":")
    if source and kind in _BY_SOURCE:
        return _BY_SOURCE[kind](source, cache)
    factory: Factory = _installed(name).load()
    return factory(cache)


def check_name(name: str) -> None:
    """Raises UnknownEncoderError where no encoder can be called `name`; loads nothing."""
    kind, _, source = name.partition(":")
    if not (source and kind in _BY_SOURCE):
        _installed(name)


def encoder_names() -> tuple[str, ...]:
    """The installed names, sorted."""
    return tuple(sorted(entry.name for entry in entry_points(group=GROUP)))


def _installed(name: str) -> EntryPoint:
    for entry in entry_points(group=GROUP):
        if entry.name == name:
            return entry
    known = ", ".join((*encoder_names(), "onnx:FOLDER", "st:FOLDER_OR_NAME"))
    raise UnknownEncoderError(f"no encoder is called {name!r}; there are {known}")


def _onnx(source: str, cache: Path) -> TextEncoder:
    from ranking.encoders.onnx_encoder import OnnxEncoder

    return OnnxEncoder(f"onnx:{source}", Path(source), cache)


def _sentence_transformer(source: str, cache: Path) -> TextEncoder:
    from ranking.encoders.sentence_transformer import SentenceTransformerEncoder

    return SentenceTransformerEncoder(source)


_BY_SOURCE: dict[str, Callable[[str, Path], TextEncoder]] = {
    "onnx": _onnx,
    "st": _sentence_transformer,
}
