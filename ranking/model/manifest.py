"""What is written beside a `.cbm`: what it was trained on, and the hash that proves it whole."""

import hashlib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from ranking.features import features_hash

MODEL = "model.cbm"
MANIFEST = "manifest.json"
REMEDY = "train anew, or promote another version"


class ModelError(ValueError):
    """A model that cannot be trusted: no manifest, another hash, other features."""


class Manifest(BaseModel):
    """`features` in the model's column order; hashes are sha256 in hex."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    version: str
    model_hash: str
    features: tuple[str, ...]
    features_hash: str
    data_hash: str | None = None
    parent: str | None = None
    metrics: dict[str, float] = {}
    prior: float = 0.0  # how much of the logarithm of fusion's score is added to the model's


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a model's folder, checked against the model's file.

    Raises `ModelError`. The hash is checked before anything parses the file: a damaged `.cbm` can
    end the process.
    """
    try:
        manifest = Manifest.model_validate_json((folder / MANIFEST).read_bytes())
        content = (folder / MODEL).read_bytes()
    except OSError as error:
        raise ModelError(f"{folder} holds no readable model: {error}; {REMEDY}") from error
    except ValidationError as error:
        reason = error.errors()[0]["msg"]
        raise ModelError(f"{folder / MANIFEST} is damaged: {reason}; {REMEDY}") from error
    if hashlib.sha256(content).hexdigest() != manifest.model_hash:
        raise ModelError(f"{folder / MODEL} is damaged: its hash is not its manifest's; {REMEDY}")
    if features_hash(manifest.features) != manifest.features_hash:
        reason = "its features are not those it names"
        raise ModelError(f"{folder / MANIFEST} is damaged: {reason}; {REMEDY}")
    return manifest
