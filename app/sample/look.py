"""How one item looks: all a drawing needs to know."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """Measures are metres; colours and materials are names of the palette and the materials."""

    kind: str
    shape: str
    style: str
    material: str
    colour: str
    second: str  # of patterns, cushions, shades
    third: str
    pattern: str
    frame: str  # the material of legs, frames, stands
    frame_colour: str
    width: float
    depth: float
    height: float
    seed: int
