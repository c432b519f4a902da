"""Why an item was found, in a few plain words."""

from app.search.page import LegScore

SAID = {
    "words": "matches your words",
    "any_word": "matches some of your words",
    "phrase": "has your words side by side",
    "codes": "has exactly this code",
    "semantic": "close in meaning",
    "ordered": "matches and comes next in this order",
}


def why(legs: dict[str, LegScore]) -> list[str]:
    """One reason per leg that found it, the leg that put it highest first."""
    telling = [leg for leg in legs if not (leg == "any_word" and "words" in legs)]
    best_first = sorted(telling, key=lambda leg: legs[leg].rank)
    return [SAID.get(leg, f"found by {leg}") for leg in best_first]
