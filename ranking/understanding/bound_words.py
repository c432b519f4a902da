"""The words of bounds in languages other than English, folded, as patterns."""

import re
from functools import cache
from typing import NamedTuple

PLAIN = r"(?<!\bnicht )(?<!\bpas )(?<!\bno )(?<!\bnon )"  # `nicht weniger als 5` is at least 5


class BoundWords(NamedTuple):
    """`up_to` and `at_least` stand before an amount, `less` and `more` behind it; `between` before
    two that `joint` joins, or `to` without any word before them."""

    up_to: str
    at_least: str
    between: str
    joint: str
    to: str
    less: str
    more: str


BOUND_WORDS = {
    "german": BoundWords(
        up_to="unter|bis(?: zu)?|hochstens|maximal|weniger als|nicht mehr als|gunstiger als|"
        "billiger als",
        at_least="uber|ab|mindestens|mehr als|nicht weniger als",
        between="zwischen|von",
        joint="und|bis",
        to="bis",
        less="(?:oder|und) (?:weniger|darunter|gunstiger)",
        more="(?:oder|und) (?:mehr|daruber)",
    ),
    "french": BoundWords(
        up_to="moins de|sous|(?:en )?dessous de|jusqu['’]?a|au plus|pas plus de",
        at_least="plus de|au[- ]dessus de|a partir de|au moins|pas moins de",
        between="entre|de",
        joint="et|a",
        to="a",
        less="(?:ou|et) moins",
        more="(?:ou|et) plus",
    ),
    "spanish": BoundWords(
        up_to="menos de|por debajo de|hasta|como maximo|no mas de",
        at_least="mas de|por encima de|desde|a partir de|al menos|como minimo|no menos de",
        between="entre|de|desde",
        joint="y|a|hasta",
        to="a",
        less="o menos",
        more="[oy] mas",
    ),
    "italian": BoundWords(
        up_to="meno di|sotto(?: i| gli)?|fino a|al massimo|non piu di|entro",
        at_least="piu di|oltre|sopra(?: i| gli)?|a partire da|almeno|non meno di",
        between="tra|fra|da",
        joint="e|a",
        to="a",
        less="o meno",
        more="[oe] piu",
    ),
}


@cache
def spoken(language: str) -> frozenset[str]:
    """The words that bounds of a language are made of: no slips, whatever a catalogue holds."""
    patterns = BOUND_WORDS.get(language, ())
    return frozenset(word for one in patterns for word in re.findall(r"[a-z]+", one))
