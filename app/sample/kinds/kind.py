"""What is known of one kind of thing."""

from dataclasses import dataclass

UPHOLSTERY = ("linen", "velvet", "bouclé", "wool", "leather", "corduroy", "chenille", "cotton")
WOODS = ("oak", "walnut", "ash", "mango wood", "teak", "pine", "acacia", "reclaimed wood",
         "painted wood",
         "beech", "birch", "bamboo")  # fmt: skip
STONES = ("marble", "travertine", "terrazzo", "concrete")
CLAYS = ("ceramic", "stoneware", "porcelain", "earthenware")


@dataclass(frozen=True)
class Shape:
    """One form of a kind: its name in the drawings, what a shop calls it, sizes in cm
    (width, depth, height) and the middle price in euros of the first size."""

    name: str
    noun: str
    sizes: tuple[tuple[int, int, int], ...]
    price: int


@dataclass(frozen=True)
class Kind:
    """`name` is the kind's word, `drawing` the file that draws it; `stand` tells where it is
    photographed: `floor`, `table`, `wall`, `rug`, `air` (hanging) or `window`."""

    name: str
    drawing: str
    category: tuple[str, ...]
    rooms: tuple[str, ...]
    shapes: tuple[Shape, ...]
    materials: tuple[str, ...]
    stand: str
    weight: float
    patterns: tuple[str, ...] = ("plain",)
    framed: bool = True  # legs or a frame of another material are part of it
