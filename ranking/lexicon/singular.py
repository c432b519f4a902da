"""English plurals and their singulars to one form, by rule, and by a list where the rule errs.

`singulars_from_nouns` made the list.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("singulars.txt")


def singular(word: str) -> str:
    """The form that `lamps` and `lamp` share, as `knives` and `knife`, `lenses` and `lens` do."""
    return irregular().get(word) or by_rule(word)


def by_rule(word: str) -> str:
    """What most plurals lose."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 5 and word.endswith("lves"):
        return word[:-3] + "f"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@cache
def irregular() -> Mapping[str, str]:
    """Singulars by the form that the rule gets wrong."""
    lines = FILE.read_text("utf-8").splitlines()
    return dict(line.split() for line in lines)
