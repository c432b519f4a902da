"""Vases, candlesticks, bowls, pots."""

from app.sample.kinds.kind import CLAYS, Kind, Shape

KINDS: tuple[Kind, ...] = (
    Kind("vase", "vase", ("Decoration", "Vases"), ("living room", "dining room"), (
        Shape("bottle", "bottle vase", ((16, 16, 30), (20, 20, 38)), 39),
        Shape("amphora", "amphora vase", ((20, 20, 34), (26, 26, 44)), 49),
        Shape("cylinder", "cylinder vase", ((14, 14, 26), (16, 16, 34)), 32),
        Shape("bulb", "bulb vase", ((20, 20, 26), (24, 24, 32)), 39),
        Shape("gourd", "gourd vase", ((18, 18, 32),), 45),
        Shape("trumpet", "trumpet vase", ((18, 18, 34),), 42),
        Shape("fluted", "fluted vase", ((18, 18, 28), (22, 22, 36)), 44),
        Shape("ring", "ring vase", ((24, 8, 26),), 46),
    ), (*CLAYS, "glass", "papier-mâché", "smoked glass"), "table", 7.5, framed=False),
    Kind("bowl", "vase", ("Decoration", "Bowls"), ("dining room", "kitchen"), (
        Shape("bowl", "decorative bowl", ((28, 28, 10), (36, 36, 13)), 45),
    ), (*CLAYS, "mango wood", "acacia", "marble", "travertine"), "table", 1.8, framed=False),
    Kind("candlesticks", "vase", ("Decoration", "Candlesticks"), ("dining room", "living room"), (
        Shape("candlesticks", "set of three candlesticks", ((32, 12, 34),), 55),
    ), ("brass", "iron", "ceramic", "oak", "walnut", "copper", "marble"), "table", 1.6,
    framed=False),
    Kind("plant pot", "plant", ("Decoration", "Plant pots"), ("living room", "balcony"), (
        Shape("cylinder pot", "plant pot", ((18, 18, 17), (26, 26, 24), (34, 34, 32)), 29),
        Shape("tapered pot", "tapered plant pot", ((20, 20, 20), (28, 28, 28)), 29),
        Shape("bowl pot", "planter bowl", ((30, 30, 18),), 35),
        Shape("belly pot", "belly plant pot", ((24, 24, 22), (32, 32, 30)), 34),
        Shape("footed pot", "footed planter", ((26, 26, 32), (32, 32, 42)), 65),
        Shape("hanging pot", "hanging planter", ((20, 20, 16),), 32),
    ), (*CLAYS, "concrete", "terrazzo", "papier-mâché", "seagrass"), "table", 5.0),
)  # fmt: skip
