import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from safetensors.torch import load_file, save_file

from ranking.encoders.bert_folder import UnsupportedModelError, read_folder
from ranking.encoders.minilm import MiniLM, model_folder
from ranking.encoders.named import UnknownEncoderError, encoder_named, encoder_names


def test_the_default_is_found_by_its_entry_point(minilm: MiniLM, models: Path) -> None:
    assert "minilm" in encoder_names()
    assert encoder_named("minilm", models).fingerprint == minilm.fingerprint


def test_a_folder_converted_to_int8_shares_weights_but_not_the_name(
    minilm: MiniLM, models: Path
) -> None:
    encoder = encoder_named(f"onnx:{model_folder()}", models)
    assert encoder.fingerprint.weights == minilm.fingerprint.weights
    assert encoder.fingerprint != minilm.fingerprint
    assert np.array_equal(encoder.query("usb hub"), minilm.query("usb hub"))


def test_any_sentence_transformers_model_runs_by_torch(minilm: MiniLM, models: Path) -> None:
    encoder = encoder_named(f"st:{model_folder()}", models)
    assert (encoder.fingerprint.dimension, encoder.fingerprint.quantisation) == (384, "fp32")
    assert np.allclose(encoder.documents(["usb hub"])[0], encoder.query("usb hub"), atol=1e-5)
    assert encoder.query("usb hub") @ minilm.query("usb hub") > 0.98


def test_a_model_kept_in_half_precision_runs_in_full(models: Path, tmp_path: Path) -> None:
    kept = tmp_path / "half"
    shutil.copytree(model_folder(), kept)
    weights = load_file(kept / "model.safetensors")
    halved = {name: one.half() if one.is_floating_point() else one for name, one in weights.items()}
    save_file(halved, kept / "model.safetensors", metadata={"format": "pt"})
    whole, half = (encoder_named(f"st:{folder}", models) for folder in (model_folder(), kept))
    assert half.fingerprint.weights != whole.fingerprint.weights
    assert np.allclose(half.query("usb hub"), whole.query("usb hub"), atol=1e-3)
    assert not np.array_equal(half.query("usb hub"), half.query("usb hub").astype(np.float16))


def test_an_unknown_name_is_refused_with_the_names_there_are(tmp_path: Path) -> None:
    with pytest.raises(UnknownEncoderError, match=r"'minlm'.*minilm, onnx:FOLDER, st:FOLDER"):
        encoder_named("minlm", tmp_path)


def test_a_missing_sentence_transformers_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no sentence-transformers model"):
        encoder_named(f"st:{tmp_path / 'nothing'}", tmp_path)


@pytest.mark.parametrize(
    ("config", "says"),
    [
        (None, r"has no config\.json"),
        ({"model_type": "roberta", "hidden_act": "gelu"}, "is a 'roberta' model, not BERT"),
        ({"model_type": "bert", "hidden_act": "relu"}, "not BERT with GELU"),
    ],
)
def test_a_folder_that_is_no_bert_says_what_to_do(
    tmp_path: Path, config: dict[str, str] | None, says: str
) -> None:
    for name in ("model.safetensors", "tokenizer.json"):
        (tmp_path / name).touch()
    if config:
        (tmp_path / "config.json").write_text(json.dumps(config))
    with pytest.raises(UnsupportedModelError, match=f"{says}.*st:"):
        read_folder(tmp_path)
