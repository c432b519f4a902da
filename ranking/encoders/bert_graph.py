"""A BERT encoder as an ONNX graph, written from its weights rather than traced: no torch needed.

The architecture is Devlin et al., "BERT" (2019), with post-layer normalisation and exact GELU. The
fused operators of the `com.microsoft` domain are used where the runtime would have to find them.
Every sequence of a batch has the same length, so there is no mask and no padding to compute.
"""

from collections.abc import Mapping
from itertools import count
from typing import Any

import numpy as np
import numpy.typing as npt
from onnx import ModelProto, NodeProto, TensorProto, checker, helper, numpy_helper

from ranking.encoders.bert_shape import Shape

Weights = Mapping[str, npt.NDArray[Any]]
FUSED = "com.microsoft"
OPSET = 17


class Graph:
    """Nodes and initializers in the making; each method adds one step and returns its output."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._names = (f"t{number}" for number in count())
        self.nodes: list[NodeProto] = []
        self.initializers: dict[str, TensorProto] = {}

    def weight(self, name: str, *, transposed: bool = False) -> str:
        """A tensor of the file; torch keeps a dense layer's matrix as [out, in], ONNX wants it
        transposed."""
        value = self._weights[name]
        return self.constant(name, value.T if transposed else value)

    def array(self, name: str) -> npt.NDArray[np.float32]:
        """A tensor of the file as fp32."""
        return np.asarray(self._weights[name], dtype=np.float32)

    def constant(self, name: str, value: npt.NDArray[Any]) -> str:
        """An initializer called `name`."""
        kept = np.asarray(value, order="C")
        if kept.dtype.kind == "f":
            kept = kept.astype(np.float32)
        self.initializers[name] = numpy_helper.from_array(kept, name)
        return name

    def add(self, operator: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        """One node with one output."""
        output = next(self._names)
        node = helper.make_node(operator, list(inputs), [output], domain=domain, **attributes)
        self.nodes.append(node)
        return output

    def dense(self, value: str, name: str) -> str:
        """`value @ weight + bias`."""
        product = self.add("MatMul", value, self.weight(f"{name}.weight", transposed=True))
        return self.add("Add", product, self.weight(f"{name}.bias"))

    def normalised(self, value: str, name: str, shape: Shape) -> str:
        """Layer normalisation over the last axis."""
        scale, shift = self.weight(f"{name}.weight"), self.weight(f"{name}.bias")
        return self.add("LayerNormalization", value, scale, shift, epsilon=shape.epsilon)


def bert(weights: Weights, shape: Shape) -> ModelProto:
    """The model: `ids` int32 [batch, length] to `vectors` float32 [batch, dimension], unit length.

    Raises KeyError where `weights` lacks a tensor of the architecture.
    """
    graph = Graph(weights)
    hidden = embed(graph, shape)
    for layer in range(shape.layers):
        hidden = attend(graph, hidden, f"encoder.layer.{layer}.attention", shape)
        hidden = feed_forward(graph, hidden, f"encoder.layer.{layer}", shape)
    unit(graph, pool(graph, hidden, shape))
    return _model(graph, graph.array("embeddings.LayerNorm.bias").size)


def embed(graph: Graph, shape: Shape) -> str:
    """Word plus position plus the one segment's embedding, normalised."""
    words = graph.add("Gather", graph.weight("embeddings.word_embeddings.weight"), "ids")
    segment = graph.array("embeddings.token_type_embeddings.weight")[0]
    places = graph.constant(
        "positions", graph.array("embeddings.position_embeddings.weight") + segment
    )
    length = graph.add("Shape", "ids", start=1, end=2)
    zero = graph.constant("zero", np.array([0], dtype=np.int64))
    here = graph.add("Slice", places, zero, length, zero)
    return graph.normalised(graph.add("Add", words, here), "embeddings.LayerNorm", shape)


def attend(graph: Graph, hidden: str, name: str, shape: Shape) -> str:
    """Multi-head self-attention, then the residual."""
    parts = [f"{name}.self.{part}" for part in ("query", "key", "value")]
    matrix = np.concatenate([graph.array(f"{part}.weight").T for part in parts], axis=1)
    bias = np.concatenate([graph.array(f"{part}.bias") for part in parts])
    mixed = graph.add(
        "Attention", hidden, graph.constant(f"{name}.matrix", matrix),
        graph.constant(f"{name}.bias", bias), domain=FUSED, num_heads=shape.heads,
    )  # fmt: skip
    return _residual(graph, mixed, hidden, f"{name}.output", shape)


def feed_forward(graph: Graph, hidden: str, name: str, shape: Shape) -> str:
    """Two dense layers with GELU between them, then the residual."""
    wide = graph.add("Gelu", graph.dense(hidden, f"{name}.intermediate.dense"), domain=FUSED)
    return _residual(graph, wide, hidden, f"{name}.output", shape)


def pool(graph: Graph, hidden: str, shape: Shape) -> str:
    """One vector per text: the mean over its tokens, or the first token's."""
    if shape.pooling == "cls":
        first = graph.constant("first", np.array(0, dtype=np.int64))
        return graph.add("Gather", hidden, first, axis=1)
    return graph.add("ReduceMean", hidden, axes=[1], keepdims=0)


def unit(graph: Graph, value: str) -> None:
    """The graph's output: `value` at length 1."""
    output = helper.make_node("LpNormalization", [value], ["vectors"], axis=-1, p=2)
    graph.nodes.append(output)


def _residual(graph: Graph, value: str, hidden: str, name: str, shape: Shape) -> str:
    total = graph.add("Add", graph.dense(value, f"{name}.dense"), hidden)
    return graph.normalised(total, f"{name}.LayerNorm", shape)


def _model(graph: Graph, dimension: int) -> ModelProto:
    ids = helper.make_tensor_value_info("ids", TensorProto.INT32, ["batch", "length"])
    vectors = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["batch", dimension])
    body = helper.make_graph(graph.nodes, "bert", [ids], [vectors], [*graph.initializers.values()])
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
    model = helper.make_model(body, opset_imports=opsets, ir_version=9)
    checker.check_model(model)
    return model
