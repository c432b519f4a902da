"""Diets: a `vegetarian soup` is one without meat and without fish.

Few dishes say which diet they suit, and many speak of what they are made of. The word itself stays:
what says it goes first, and so does what is near to it in meaning. Who asks for vegan cheese wants
what is made in the place of cheese, and it is called so.
"""

from dataclasses import replace

from ranking.lexicon.folding import key
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.negation import mentioned
from ranking.understanding.phrases import meant
from ranking.understanding.reading import Reading, has_any

# As a chip shows it; an item is left out for any word that is left out with it (`covered.txt`).
MEAT, FISH, DAIRY, EGG, HONEY = "meat", "seafood", "dairy", "eggs", "honey"
DIETS = {
    "vegetarian": (MEAT, FISH),
    "vegan": (MEAT, FISH, DAIRY, EGG, HONEY),
    "pescatarian": (MEAT,),
    "pescetarian": (MEAT,),
    "meatless": (MEAT,),
}
ASKED = frozenset({*DIETS, *(f"{one}s" for one in DIETS)})
# With those of which no words tell what is left out, which are searched as they are called: none of
# these names is taken for a slip.
CALLED = ASKED | {
    "paleo", "keto", "ketogenic", "halal", "kosher", "coeliac", "celiac", "fodmap", "carb", "carbs",
    "flexitarian",
}  # fmt: skip
OWN = 0.02  # of the items: a catalogue that says so itself is searched for the word
FOOD = 0.05  # of the items speak of a kind of meat, where recipes or food are searched


def diets(reading: Reading) -> Reading:
    """Hard, where the catalogue is one of food and does not say itself what is for whom."""
    if not has_any(reading.open, ASKED):
        return reading
    for word in reading.unread:
        if (left_out := DIETS.get(word.key)) and _unsaid(word.key, reading.lexicon):
            named = (mentioned(one, key(one), reading) for one in left_out)
            made = (replace(one, strict=True) for one in named if one)
            reading = reading.hard((word.start, word.end), *made, stays=True)
    return reading


def _unsaid(word: str, lexicon: Lexicon) -> bool:
    """Whether what is meant has to be told from what things are made of."""
    own = sum(one.count for one in meant(word, lexicon)[:1]) + lexicon.words.get(word, 0)
    return own < OWN * lexicon.items and of_food(lexicon)


def of_food(lexicon: Lexicon) -> bool:
    """Whether the catalogue is one of dishes or food: enough of it speaks of a kind of meat."""
    spoken = sum(lexicon.words.get(one, 0) for one in lexicon.left_out_with(MEAT))
    return spoken >= FOOD * lexicon.items
