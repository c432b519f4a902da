"""A sentence-transformers folder on disk, as far as a BERT graph needs to know it."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ranking.encoders.bert_shape import Shape

WEIGHTS = "model.safetensors"
TOKENIZER = "tokenizer.json"
CONFIG = "config.json"


class UnsupportedModelError(ValueError):
    """The folder is not one that can be written as a BERT graph; the message says why."""


@dataclass(frozen=True)
class BertFolder:
    """Files and shape of a model. `max_tokens` includes the two special ones."""

    weights: Path
    tokenizer: Path
    shape: Shape
    dimension: int
    max_tokens: int

    def weights_hash(self) -> str:
        """sha256 of the weights, first 16 hex digits. Reads the whole file: 60 ms for 90 MB."""
        with self.weights.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:16]


def read_folder(folder: Path) -> BertFolder:
    """What `folder` holds. Raises UnsupportedModelError where a file or a feature is missing."""
    for name in (CONFIG, WEIGHTS, TOKENIZER):
        if not (folder / name).is_file():
            raise UnsupportedModelError(
                f"{folder} has no {name}; name it `st:{folder}` to run it by torch"
            )
    config = _json(folder / CONFIG)
    if config.get("model_type") != "bert" or config.get("hidden_act") != "gelu":
        kind = config.get("model_type")
        raise UnsupportedModelError(
            f"{folder} is a {kind!r} model, not BERT with GELU: use `st:{folder}`"
        )
    return BertFolder(
        weights=folder / WEIGHTS,
        tokenizer=folder / TOKENIZER,
        shape=_shape(folder, config),
        dimension=config["hidden_size"],
        max_tokens=_max_tokens(folder, config),
    )


def _shape(folder: Path, config: dict[str, Any]) -> Shape:
    return Shape(
        layers=config["num_hidden_layers"],
        heads=config["num_attention_heads"],
        epsilon=config["layer_norm_eps"],
        pooling=_pooling(folder),
    )


def _pooling(folder: Path) -> str:
    options = _json(folder / "1_Pooling" / CONFIG)
    modes = {name for name, on in options.items() if name.startswith("pooling_mode") and on is True}
    if modes == {"pooling_mode_mean_tokens"}:
        return "mean"
    if modes == {"pooling_mode_cls_token"}:
        return "cls"
    raise UnsupportedModelError(f"{folder} pools by {sorted(modes)}; only mean and cls are written")


def _max_tokens(folder: Path, config: dict[str, Any]) -> int:
    places = int(config["max_position_embeddings"])
    stated = _json(folder / "sentence_bert_config.json").get("max_seq_length") or places
    return min(int(stated), places)


def _json(path: Path) -> dict[str, Any]:
    try:
        values: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise UnsupportedModelError(f"{path} is not JSON: {error}") from error
    return values
