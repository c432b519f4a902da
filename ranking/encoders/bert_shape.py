"""What a BERT encoder's weights alone do not tell. Apart, so that serving never imports onnx."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    """`epsilon` is layer normalisation's; `pooling` is `mean` over the tokens or `cls`."""

    layers: int
    heads: int
    epsilon: float
    pooling: str
