"""How the shop speaks of a style."""

ADJECTIVES: dict[str, tuple[str, ...]] = {
    "boho": ("boho", "bohemian", "free-spirited"),
    "mid-century": ("mid-century", "mid-century modern", "1960s-inspired"),
    "industrial": ("industrial", "loft-style", "factory-style"),
    "scandinavian": ("Scandinavian", "Nordic", "hygge"),
    "art deco": ("art deco", "glamorous", "1920s-inspired"),
    "coastal": ("coastal", "seaside", "beach-house"),
    "japandi": ("Japandi", "wabi-sabi", "zen"),
    "rustic": ("rustic", "farmhouse", "country-style"),
    "minimalist": ("minimalist", "pared-back", "clean-lined"),
    "classic": ("classic", "traditional", "timeless"),
}
OPENERS: dict[str, tuple[str, ...]] = {
    "boho": (
        "For homes that collect stories: {a_noun} with the easy warmth of a summer market.",
        "Layer it, mix it, make it yours: {name} brings relaxed bohemian colour to any corner.",
        "A little sun-bleached, a little unruly, and all the better for it.",
    ),
    "mid-century": (
        "Slim lines and honest materials: {name} could have stepped out of a 1962 living room.",
        "A quiet nod to the great years of modern design.",
        "Clean curves, warm tones and not a detail too many.",
    ),
    "industrial": (
        "Robust, straightforward and happy to show how it is made.",
        "{name} brings the character of an old workshop into your home.",
        "Raw materials and clear lines for rooms with high ceilings, or ambitions of them.",
    ),
    "scandinavian": (
        "Light, calm and practical: {name} is what long winters teach about living well.",
        "A friendly shape in pale tones that makes a room feel bigger.",
        "Simple in the best sense: {a_noun} you will not tire of.",
    ),
    "art deco": (
        "A touch of grand hotel: {name} shines where others merely stand.",
        "Bold geometry and rich colour, made for evenings.",
        "Glamour without fuss: strong lines, deep colour, a gleam of metal.",
    ),
    "coastal": (
        "It looks as though someone had left the window open to the sea.",
        "Breezy, bright and unfussy: {a_noun} for barefoot days.",
        "{name} carries the colours of sand, salt and sky.",
    ),
    "japandi": (
        "Japanese restraint meets Nordic warmth in {a_noun} that lets a room breathe.",
        "Quiet forms, natural tones, nothing superfluous.",
        "{name} is made for slow mornings and uncluttered rooms.",
    ),
    "rustic": (
        "Sturdy, honest and made to be used every day.",
        "{name} brings the calm of a house in the country, open fire included or not.",
        "The sort of {noun} that looks as if it had always been there.",
    ),
    "minimalist": (
        "Reduced to what matters: {name} takes up space, not attention.",
        "One clear idea, carefully made.",
        "No ornament, no noise, just a well-proportioned {noun}.",
    ),
    "classic": (
        "Some forms need no reinventing: {name} keeps to the best of tradition.",
        "Elegant, well made and at home in any decade.",
        "{a_noun} of the old school, with today's comfort.",
    ),
}
