"""American and British spellings of one English word, by rule, and by a list where none holds."""

import re
from collections.abc import Iterator
from functools import lru_cache

# What stands before, what the two spellings have there, and what stands behind it.
RULES = (
    (
        r"[a-z]*[aeiou][a-z]+",
        "or",
        "our",
        r"(s|ed|ing|ings|ful|less|able|y|ites?|er|ers)?",
    ),  # color
    (r"(?!char|ou|tim)[a-z]{2,}[bct]", "er", "re", r"(s|d|folds?|pieces?)?"),  # center
    (r"[a-z]{2,}[^aeiou][iy]", "z", "s", r"(ed?|ers?|es|ing|able|ations?)"),  # organize
    (r"[a-z]{3,}", "og", "ogue", r"s?"),  # catalog
    (r"[a-z]{2,}([ae]|nci|vi)", "l", "ll", r"(ed|ers?|ing|ings|ous|ists?)"),  # traveler
    (r"def|off|lic|pret", "ense", "ence", r"[ds]?"),
    (r"", "mold", "mould", r"(s|ed|ing|ings|y)?"),
    (r"|an|p|orthop|encyclop|leuk|arch|gyn|medi", "e", "ae", r"(sth|di|mi|ol|co|val).*"),
)
LISTED = (
    ("aluminum", "aluminium"), ("chili", "chilli"), ("cozy", "cosy"), ("donut", "doughnut"),
    ("gray", "grey"), ("jewelry", "jewellery"), ("maneuver", "manoeuvre"), ("omelet", "omelette"),
    ("mustache", "moustache"), ("pajama", "pyjama"), ("plow", "plough"), ("program", "programme"),
    ("skeptic", "sceptic"), ("sulfur", "sulphur"), ("tire", "tyre"), ("whiskey", "whisky"),
    ("woolen", "woollen"), ("yogurt", "yoghurt"),
)  # fmt: skip


def _rules() -> Iterator[tuple[re.Pattern[str], str]]:
    for before, one, other, behind in RULES:
        for here, there in ((one, other), (other, one)):
            yield (
                re.compile(rf"(?P<before>{before}){here}(?P<behind>{behind})"),
                rf"\g<before>{there}\g<behind>",
            )


COMPILED = tuple(_rules())
OTHERS = {
    here + end: there + end
    for pair in LISTED
    for here, there in (pair, pair[::-1])
    for end in ("", "s")
}


@lru_cache(maxsize=50_000)
def other_spellings(word: str) -> tuple[str, ...]:
    """What a folded word may be on the other side of the Atlantic: most of it no word at all, so
    only what is known is to be taken."""
    if word in OTHERS:
        return (OTHERS[word],)
    return tuple(found.expand(there) for here, there in COMPILED if (found := here.fullmatch(word)))
