"""Which colours a material comes in, where it does not come in any."""

OWN: dict[str, tuple[str, ...]] = {
    "oak": ("oak", "natural", "honey"), "walnut": ("walnut brown", "espresso"),
    "ash": ("natural", "beige"), "beech": ("natural", "honey"), "teak": ("caramel", "honey"),
    "mango wood": ("honey", "caramel", "walnut brown"), "pine": ("honey", "natural"),
    "acacia": ("caramel", "walnut brown"), "birch": ("natural", "cream"),
    "reclaimed wood": ("mocha", "walnut brown", "taupe"), "bamboo": ("natural", "honey"),
    "rattan": ("natural", "honey", "black"), "cane": ("natural", "honey"),
    "wicker": ("natural", "camel", "charcoal"), "seagrass": ("sand", "olive"),
    "jute": ("sand", "natural", "camel"), "sisal": ("beige", "sand", "taupe"),
    "brass": ("brass",), "copper": ("copper",), "chrome": ("chrome",), "steel": ("silver",),
    "iron": ("graphite", "black"), "opal glass": ("white", "ivory"), "mirror": ("silver",),
    "marble": ("white", "forest green", "black", "light grey"),
    "travertine": ("beige", "sand"), "concrete": ("grey", "light grey", "charcoal"),
    "terrazzo": ("ivory", "light grey", "blush"), "paper": ("white", "ivory"),
    "earthenware": ("terracotta", "sand", "rust", "ochre", "charcoal"),
    "sheepskin": ("ivory", "light grey", "beige"),
    "leather": ("cognac", "black", "chocolate", "camel", "forest green", "navy", "caramel"),
    "smoked glass": ("grey", "mocha", "petrol"),
    "glass": ("powder blue", "sage", "mint", "blush", "lemon", "white"),
}  # fmt: skip


UNPAINTED = {"walnut brown", "natural", "gold"}  # what paint and glaze are not called


def colours(material: str, liked: tuple[str, ...]) -> tuple[str, ...]:
    """The colours to choose from: the material's own where it has any, else what is liked."""
    if material not in OWN:
        return tuple(colour for colour in liked if colour not in UNPAINTED)
    own = OWN[material]
    return tuple(colour for colour in own if colour in liked) or own
