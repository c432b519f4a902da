"""Colours by name: which of the catalogue's values a colour word means."""

from math import atan2, degrees, hypot

from ranking.lexicon.colour_names import Lab, colour_names
from ranking.lexicon.entry import Part
from ranking.lexicon.folding import phrase
from ranking.lexicon.lexicon import Lexicon, Meaning

# Families as ranges in CIE LCh(ab) under D65: lightness, chroma, hue in degrees. They overlap, as
# people's use of the words does.
FAMILIES: dict[str, tuple[tuple[float, float], tuple[float, float], tuple[float, float]]] = {
    "red": ((15, 60), (35, 140), (5, 45)), "pink": ((50, 92), (8, 80), (335, 45)),
    "orange": ((40, 80), (45, 140), (45, 75)), "yellow": ((60, 98), (38, 140), (72, 110)),
    "green": ((12, 92), (9, 140), (100, 178)), "blue": ((8, 88), (9, 140), (215, 305)),
    "turquoise": ((30, 85), (15, 80), (170, 235)), "purple": ((12, 78), (12, 140), (295, 350)),
    "brown": ((10, 55), (8, 50), (30, 80)), "beige": ((65, 92), (6, 28), (55, 100)),
    "grey": ((20, 85), (0, 6), (0, 360)), "black": ((0, 20), (0, 9), (0, 360)),
    "white": ((88, 101), (0, 11), (0, 360)),
}  # fmt: skip
ALIASES = {"gray": "grey", "violet": "purple", "cyan": "turquoise"}
DARK, LIGHT = frozenset({"dark", "deep"}), frozenset({"light", "pale", "pastel"})
WORDS = DARK | LIGHT | FAMILIES.keys() | ALIASES.keys()  # a colour's name begins with one
MIDDLE = 50.0  # lightness that parts dark from light ones
SURE = 0.75  # a shade was meant by its family's name


def means(said: str, lexicon: Lexicon) -> Meaning | None:
    """What a phrase such as `blue` or `dark green` means where no value is called so itself."""
    *how, name = said.split()
    family = ALIASES.get(name, name)
    if len(how) > 1 or family not in FAMILIES or not set(how) <= DARK | LIGHT:
        return None
    shades = [one for one in lexicon.shades if _fits(one, family, how)]
    if not shades:
        return None
    fields = {one.field for one in shades}
    field = next(one.name for one in lexicon.of(Part.COLOUR) if one.name in fields)
    kept = tuple(value for one in shades if one.field == field for value in one.values)
    return Meaning(field, said, kept, SURE, sum(one.count for one in shades))


def _fits(shade: Meaning, family: str, how: list[str]) -> bool:
    said = phrase(shade.shown)
    lab = colour_names().get(said)
    inside = family in said.split() or (lab is not None and _within(lab, family))
    if not inside or not how:
        return inside
    dark = set(how) <= DARK
    return set(how) <= set(said.split()) or (lab is not None and (lab[0] < MIDDLE) == dark)


def _within(lab: Lab, family: str) -> bool:
    lightness, chroma, hue = FAMILIES[family]
    c, h = hypot(lab[1], lab[2]), degrees(atan2(lab[2], lab[1])) % 360
    around = hue[0] <= h <= hue[1] if hue[0] <= hue[1] else h >= hue[0] or h <= hue[1]
    return lightness[0] <= lab[0] <= lightness[1] and chroma[0] <= c <= chroma[1] and around
