"""Soft things."""

from app.sample.kinds.kind import Kind, Shape

_CLOTHS = ("linen", "velvet", "cotton", "wool", "bouclé", "knit", "silk", "corduroy", "chenille")
_PRINTS = ("plain", "plain", "striped", "checked", "herringbone", "geometric", "ikat", "spotted",
           "floral",
           "abstract")  # fmt: skip

KINDS: tuple[Kind, ...] = (
    Kind("cushion", "textile", ("Textiles", "Cushions"), ("living room", "bedroom"), (
        Shape("square", "cushion", ((45, 12, 45), (50, 14, 50)), 35),
        Shape("lumbar", "lumbar cushion", ((60, 12, 38), (70, 12, 40)), 39),
        Shape("round", "round cushion", ((42, 12, 42),), 42),
        Shape("bolster", "bolster cushion", ((56, 18, 18),), 39),
    ), _CLOTHS, "table", 8.0, _PRINTS, framed=False),
    Kind("throw", "textile", ("Textiles", "Throws"), ("living room", "bedroom"), (
        Shape("throw", "throw", ((130, 6, 170), (150, 6, 200)), 69),
    ), ("wool", "cotton", "knit", "linen", "chenille"), "floor", 3.0,
        ("plain", "striped", "checked", "herringbone", "geometric", "ikat")),
    Kind("curtains", "textile", ("Textiles", "Curtains"), ("living room", "bedroom"), (
        Shape("curtain", "pair of curtains", ((180, 10, 240), (220, 10, 260)), 99),
    ), ("linen", "velvet", "cotton", "silk"), "window", 3.0,
        ("plain", "plain", "plain", "striped", "floral", "checked", "abstract")),
)  # fmt: skip
