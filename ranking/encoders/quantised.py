"""From a folder's fp32 weights to an int8 graph. Imports onnx: only where a file is to be made."""

from pathlib import Path

from onnx import ModelProto, TensorProto, helper
from safetensors.numpy import load_file

from ranking.encoders.bert_folder import BertFolder, UnsupportedModelError
from ranking.encoders.bert_graph import bert

FUSED_ALREADY = {"onnx.quant.pre_process": "onnxruntime.quant"}  # else the quantiser warns


def quantised(folder: BertFolder, path: Path) -> None:
    """Write the graph to `path`: weights int8 per output channel, activations int8 by their range
    in each text, sums and everything between matrix products fp32.

    Raises UnsupportedModelError where the weights are not those of a BERT encoder.
    """
    try:
        model = bert(load_file(folder.weights), folder.shape)
    except KeyError as error:
        raise UnsupportedModelError(f"{folder.weights} has no tensor {error}") from error
    _quantise(model, path)


def _quantise(model: ModelProto, path: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    helper.set_model_props(model, FUSED_ALREADY)
    quantize_dynamic(
        model,
        path,
        op_types_to_quantize=["MatMul", "Attention"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        extra_options={
            "DefaultTensorType": TensorProto.FLOAT,  # shape inference knows no fused operators
            "WeightSymmetric": True,
            "MatMulConstBOnly": True,
        },
    )
