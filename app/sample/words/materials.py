"""A sentence or two about each material, as a shop would put it."""

MATERIALS: dict[str, tuple[str, ...]] = {
    "wood": (
        "Made of solid {material}, so no two pieces show quite the same grain.",
        "The {material} is oiled by hand, so its grain stays visible and its surface warm.",
        "Solid {material}: it can be sanded and oiled again when the years begin to show.",
        "We use {material} from certified forests and finish it with a matt, water-based lacquer.",
    ),
    "painted wood": (
        "Solid beech under two coats of water-based paint, rubbed down to a silky finish.",
        "The {colour} paint is tough enough for daily use and wipes clean with a damp cloth.",
    ),
    "linen": (
        "Washed linen gives it a relaxed, slightly crumpled look that only gets better with time.",
        "The linen is woven in Portugal from European flax, soft from the first day.",
    ),
    "cotton": (
        "Heavy organic cotton, washable and easy to live with.",
        "Woven from combed cotton that feels cool in summer and cosy in winter.",
    ),
    "wool": (
        "Pure wool, naturally warm and hard to stain.",
        "The wool comes from small European mills and is dyed in small batches.",
    ),
    "bouclé": (
        "Covered in bouclé whose small loops invite you to touch it.",
        "The nubby bouclé catches the light softly and hides everyday marks.",
    ),
    "velvet": (
        "The velvet has a short, dense pile that changes its tone with the light.",
        "Soft cotton velvet with a gentle sheen; a brush is all it needs.",
    ),
    "corduroy": (
        "Wide-ribbed corduroy makes it look like an old favourite from day one.",
        "The corduroy is sturdy, soft and pleasantly retro.",
    ),
    "chenille": (
        "Chenille yarn gives a deep, plush surface with a faint shimmer.",
        "Thick chenille, soft as a favourite jumper.",
    ),
    "leather": (
        "Full-grain leather that develops a patina of its own over the years.",
        "Vegetable-tanned leather: it will darken a little and grow softer with use.",
    ),
    "sheepskin": (
        "Long-haired sheepskin, thick and springy.",
        "Curly sheepskin that warms at once.",
    ),
    "knit": (
        "Chunky knit in a soft, unbleached yarn.",
        "Knitted in a thick cable stitch with plenty of give.",
    ),
    "silk": (
        "Spun silk with a quiet lustre.",
        "The silk blend drapes beautifully and takes colour like nothing else.",
    ),
    "jute": (
        "Hand-braided jute, robust and pleasantly rough underfoot.",
        "Natural jute with a faint, earthy scent.",
    ),
    "sisal": (
        "Hard-wearing sisal that forgives muddy shoes.",
        "Sisal fibres give it a crisp, even texture.",
    ),
    "seagrass": (
        "Woven from dried seagrass; its green cast mellows to straw within a year.",
        "Seagrass is light, strong and fully compostable.",
    ),
    "rattan": (
        "Woven by hand from natural rattan, light enough to carry from room to room.",
        "The rattan is steamed, bent and woven by hand in a family workshop.",
    ),
    "cane": (
        "Hand-woven cane lets light and air through.",
        "The classic cane weave keeps it looking light.",
    ),
    "wicker": (
        "Split willow, woven tight and finished clear.",
        "Sturdy wicker that creaks a little, as it should.",
    ),
    "ceramic": (
        "Glazed ceramic with a smooth, glossy surface.",
        "Cast in ceramic and dipped twice in a glossy {colour} glaze.",
    ),
    "stoneware": (
        "Stoneware with a matt, speckled glaze; each one comes out of the kiln a little different.",
        "Thrown in stoneware, with the potter's rings still visible.",
    ),
    "porcelain": (
        "Fine porcelain, thin at the lip and brilliantly glazed.",
        "The porcelain is fired at 1,300 degrees, which makes it hard and bright.",
    ),
    "earthenware": (
        "Unglazed earthenware with a chalky surface.",
        "Low-fired earthenware, warm and porous.",
    ),
    "papier-mâché": (
        "Shaped from recycled paper pulp: surprisingly light, and pleasantly uneven.",
        "Papier-mâché made of old newspapers, then painted by hand.",
    ),
    "paper": ("Sturdy acid-free paper.", "Made of thick, long-fibred paper."),
    "canvas": (
        "Cotton canvas on a spruce stretcher, ready to hang.",
        "Printed on heavy canvas with pigment inks.",
    ),
    "marble": (
        "Real marble: every vein runs differently, and cool to the touch.",
        "The {colour} marble is honed and sealed against stains.",
    ),
    "travertine": (
        "Natural travertine with its pores left open.",
        "The layers in the travertine took millennia.",
    ),
    "concrete": (
        "Fibre-reinforced concrete, sealed and surprisingly slim.",
        "Cast concrete with small air pockets.",
    ),
    "terrazzo": (
        "Terrazzo with chips of reclaimed marble.",
        "Poured and polished terrazzo, lively from close up.",
    ),
    "metal": (
        "The {material} is finished by hand and sealed, so it will not leave marks.",
        "Made of {material} with neat, hidden joints.",
    ),
    "glass": (
        "Mouth-blown glass; small bubbles are a sign of the hand that made it.",
        "Tinted glass that throws {colour} light on the table when the sun comes in.",
    ),
    "mirror": (
        "Clear, silvered glass with polished edges.",
        "Distortion-free 4 mm glass with a safety film behind.",
    ),
    "lacquer": ("Six coats of lacquer, polished to a shine.", "High-gloss lacquer, deep as water."),
}
_WOODS = {"oak", "walnut", "ash", "beech", "teak", "mango wood", "pine", "acacia",
          "reclaimed wood", "bamboo",
          "birch"}  # fmt: skip
_METALS = {"brass", "copper", "chrome", "steel", "iron", "powder-coated steel", "gold"}
_GLASS = {"glass", "smoked glass", "opal glass", "acrylic"}


def family(material: str) -> str:
    """`wood`, `metal` and `glass` for their members; any other material by its own name."""
    for name, members in (("wood", _WOODS), ("metal", _METALS), ("glass", _GLASS)):
        if material in members:
            return name
    return material
