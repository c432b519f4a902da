from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import torch
from onnxruntime import InferenceSession
from transformers import BertConfig, BertModel

from ranking.encoders.bert_graph import bert
from ranking.encoders.bert_shape import Shape

IDS = np.array([[101, 7, 42, 9, 102], [101, 3, 3, 80, 102]], dtype=np.int32)


@pytest.fixture(scope="module")
def original() -> BertModel:
    """A small BERT with random weights, large enough to show a wrong transposition."""
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=200, hidden_size=24, num_hidden_layers=3, num_attention_heads=4,
        intermediate_size=40, max_position_embeddings=16, initializer_range=0.5,
    )  # fmt: skip
    return BertModel(config).eval()


def graph_vectors(original: BertModel, pooling: str, path: Path) -> npt.NDArray[np.float32]:
    weights = {name: value.detach().numpy() for name, value in original.state_dict().items()}
    model = bert(weights, Shape(3, 4, original.config.layer_norm_eps, pooling))
    path.write_bytes(model.SerializeToString())
    (vectors,) = InferenceSession(str(path)).run(None, {"ids": IDS})
    return np.asarray(vectors)


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_the_graph_computes_what_transformers_computes(
    original: BertModel, pooling: str, tmp_path: Path
) -> None:
    with torch.no_grad():
        hidden = original(torch.from_numpy(IDS.astype(np.int64))).last_hidden_state
    pooled = hidden.mean(dim=1) if pooling == "mean" else hidden[:, 0]
    expected = torch.nn.functional.normalize(pooled).numpy()
    assert np.allclose(graph_vectors(original, pooling, tmp_path / "m.onnx"), expected, atol=1e-4)


def test_weights_of_another_architecture_are_refused() -> None:
    with pytest.raises(KeyError, match="word_embeddings"):
        bert({}, Shape(1, 1, 1e-12, "mean"))
