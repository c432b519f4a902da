"""Colour names as something to see."""

import re

COLOURS = (
    ("black", "#1c1b1a"), ("charcoal", "#3b3d40"), ("anthracite", "#35383c"), ("grey", "#8d8f91"),
    ("gray", "#8d8f91"), ("silver", "#c3c6c9"), ("white", "#ffffff"), ("ivory", "#f7f1de"),
    ("cream", "#f3e9cf"), ("beige", "#dccbab"), ("sand", "#d9c29b"), ("tan", "#c79b6b"),
    ("camel", "#bb8a52"), ("brown", "#74492b"), ("walnut", "#5d4030"), ("oak", "#b98d5b"),
    ("gold", "#c9a13b"), ("brass", "#b08d3f"), ("copper", "#b06a3f"), ("bronze", "#86613a"),
    ("mustard", "#d1a02a"), ("yellow", "#efc931"), ("ochre", "#c58a2d"), ("orange", "#e2762b"),
    ("terracotta", "#bd5f42"), ("rust", "#a44a2a"), ("coral", "#ee7e69"), ("red", "#c53131"),
    ("burgundy", "#6d1f31"), ("blush", "#e6b7ad"), ("rose", "#d48a92"), ("pink", "#e99bb4"),
    ("plum", "#673250"), ("purple", "#74489b"), ("lavender", "#b4a4d3"), ("lilac", "#c1a6d2"),
    ("navy", "#22335b"), ("indigo", "#3a3f86"), ("blue", "#3567b4"), ("turquoise", "#3bb4b2"),
    ("teal", "#1f7377"), ("mint", "#abdcc2"), ("sage", "#9cab8c"), ("olive", "#76763a"),
    ("forest", "#2c5238"), ("emerald", "#217a55"), ("green", "#418648"),
)  # fmt: skip
WORD = re.compile(r"[a-z]+")


def swatch(name: str) -> str | None:
    """The hex colour of a colour's name: an exact one first, else the last word known in it
    (`dusty sage green` is green); None where no word is a colour."""
    known = dict(COLOURS)
    found = [known[word] for word in WORD.findall(name.lower()) if word in known]
    return found[-1] if found else None
