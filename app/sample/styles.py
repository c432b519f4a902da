"""Styles: what a room of each is made of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Style:
    """Colours, materials and patterns it likes; `frames` pairs a material with its colour;
    `walls` and `floors` are what its things are photographed before."""

    name: str
    colours: tuple[str, ...]
    materials: tuple[str, ...]
    patterns: tuple[str, ...]
    frames: tuple[tuple[str, str], ...]
    walls: tuple[str, ...]
    floors: tuple[str, ...]
    weight: float = 1.0
    dear: float = 1.0  # how its prices compare


STYLES: tuple[Style, ...] = (
    Style("boho",
          ("terracotta", "mustard", "rust", "sand", "ivory", "sage", "dusty pink", "ochre",
           "natural", "teal"),
          ("rattan", "linen", "cotton", "jute", "wool", "earthenware", "mango wood", "cane",
           "seagrass", "bamboo",
           "wicker", "stoneware", "acacia", "knit", "velvet"),
          ("ikat", "berber", "medallion", "geometric", "arches", "botanical", "collage", "striped"),
          (("mango wood", "honey"), ("rattan", "natural"), ("oak", "honey")),
          ("cream", "sand", "peach", "ivory"), ("oak", "jute", "honey"), 1.3, 0.85),
    Style("mid-century",
          ("mustard", "teal", "burnt orange", "olive", "petrol", "cognac", "walnut brown",
           "charcoal", "cream"),
          ("walnut", "teak", "velvet", "wool", "leather", "brass", "ceramic", "opal glass",
           "bouclé", "oak"),
          ("geometric", "abstract", "bauhaus", "arches", "banded", "bordered", "collage",
           "spotted"),
          (("walnut", "walnut brown"), ("teak", "caramel"), ("brass", "brass")),
          ("powder blue", "cream", "sage", "mustard"), ("walnut brown", "oak"), 1.3, 1.1),
    Style("industrial",
          ("charcoal", "black", "graphite", "cognac", "grey", "rust", "chocolate", "denim"),
          ("leather", "iron", "steel", "reclaimed wood", "powder-coated steel", "concrete",
           "smoked glass", "copper",
           "mango wood", "cotton", "corduroy"),
          ("line art", "banded", "colour field", "checked", "striped", "bordered"),
          (("iron", "graphite"), ("powder-coated steel", "black"), ("steel", "silver")),
          ("light grey", "grey", "taupe"), ("concrete", "espresso"), 1.0, 0.95),
    Style("scandinavian",
          ("white", "light grey", "oatmeal", "powder blue", "sage", "blush", "ivory", "sky blue",
           "mint", "natural"),
          ("oak", "ash", "birch", "beech", "wool", "linen", "cotton", "paper", "stoneware",
           "sheepskin", "bouclé",
           "pine", "painted wood", "knit"),
          ("striped", "checked", "bordered", "line art", "landscape", "spotted", "herringbone",
           "chequered"),
          (("oak", "natural"), ("ash", "natural"), ("beech", "honey")),
          ("white", "light grey", "powder blue"), ("natural", "oak"), 1.4, 1.0),
    Style("art deco",
          ("emerald", "navy", "burgundy", "plum", "gold", "black", "petrol", "blush", "midnight",
           "raspberry"),
          ("velvet", "brass", "marble", "lacquer", "smoked glass", "silk", "porcelain", "walnut",
           "glass", "chrome"),
          ("arches", "geometric", "medallion", "bordered", "colour field", "abstract"),
          (("brass", "brass"), ("brass", "gold"), ("chrome", "chrome")),
          ("forest green", "blush", "navy", "cream"), ("espresso", "walnut brown"), 0.9, 1.35),
    Style("coastal",
          ("white", "sky blue", "navy", "sand", "turquoise", "powder blue", "coral", "natural",
           "denim", "oatmeal"),
          ("linen", "cotton", "rattan", "pine", "jute", "seagrass", "painted wood", "stoneware",
           "glass", "cane",
           "bamboo", "wicker"),
          ("striped", "banded", "landscape", "checked", "bordered", "spotted"),
          (("painted wood", "white"), ("rattan", "natural"), ("oak", "natural")),
          ("white", "sky blue", "sand"), ("natural", "sand"), 0.9, 0.95),
    Style("japandi",
          ("oatmeal", "beige", "charcoal", "sage", "taupe", "ivory", "mocha", "black", "moss",
           "natural"),
          ("oak", "ash", "bamboo", "linen", "paper", "stoneware", "bouclé", "travertine", "wool",
           "cotton", "walnut"),
          ("line art", "colour field", "bordered", "landscape", "herringbone", "botanical"),
          (("oak", "natural"), ("walnut", "espresso"), ("painted wood", "black")),
          ("oatmeal", "beige", "taupe"), ("natural", "oak"), 1.1, 1.15),
    Style("rustic",
          ("chocolate", "camel", "forest green", "burgundy", "cream", "oatmeal", "rust", "moss",
           "caramel"),
          ("reclaimed wood", "pine", "acacia", "leather", "wool", "earthenware", "iron", "jute",
           "stoneware",
           "sheepskin", "chenille", "linen", "cotton"),
          ("checked", "medallion", "striped", "botanical", "landscape", "floral", "herringbone",
           "bordered"),
          (("reclaimed wood", "walnut brown"), ("pine", "honey"), ("iron", "graphite")),
          ("cream", "beige", "moss"), ("walnut brown", "honey"), 1.0, 0.9),
    Style("minimalist",
          ("white", "black", "light grey", "charcoal", "beige", "taupe", "ivory"),
          ("painted wood", "powder-coated steel", "concrete", "oak", "porcelain", "wool", "linen",
           "glass", "chrome",
           "cotton", "leather", "ceramic", "marble"),
          ("line art", "bordered", "colour field", "chequered", "striped", "bauhaus"),
          (("powder-coated steel", "black"), ("powder-coated steel", "white"), ("chrome",
                                                                                "chrome")),
          ("white", "light grey", "beige"), ("light grey", "natural"), 1.1, 1.05),
    Style("classic",
          ("navy", "burgundy", "cream", "forest green", "powder blue", "cognac", "ivory",
           "dusty pink", "lavender"),
          ("leather", "velvet", "linen", "walnut", "beech", "silk", "porcelain", "brass",
           "painted wood", "wool",
           "marble", "cotton"),
          ("floral", "medallion", "striped", "checked", "botanical", "landscape", "bordered"),
          (("walnut", "espresso"), ("beech", "honey"), ("brass", "gold")),
          ("powder blue", "cream", "sage"), ("oak", "walnut brown"), 0.9, 1.15),
)  # fmt: skip
BY_NAME = {style.name: style for style in STYLES}
