"""American and British spellings of one English word, by rule, and by a list where none holds."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ranking.lexicon.english import frequencies

# What stands before, what the two spellings have there, and what stands behind it.
RULES = (
    ("[a-z]*[aeiou][a-z]+", "or", "our", "(s|ed|ings?|ful|less|able|y|ites?|ers?)?"),  # color
    ("(?!char|ou|tim)[a-z]{2,}[bct]", "er", "re", "(s|d|folds?|pieces?)?"),  # center
    ("[a-z]{2,}[^aeiou][iy]", "z", "s", "(ed?|ers?|es|ing|able|ations?)"),  # organize
    ("[a-z]{3,}", "og", "ogue", "s?"),  # catalog
    ("[a-z]{2,}([ae]|nci|vi)", "l", "ll", "(ed|ers?|ings?|ous|ists?)"),  # traveler
    ("def|off|lic|pret", "ense", "ence", "[ds]?"),
    ("[a-z]*", "sulf", "sulph", "(at|id|it|on|ur).*"),
    ("", "mold", "mould", "(s|ed|ings?|y)?"),
    ("|an|p|orthop|encyclop|leuk|arch|gyn|medi", "e", "ae", "(sth|di|mi|ol|co|val).*"),
)
LISTED = (
    ("aluminum", "aluminium"), ("chili", "chilli"), ("cozy", "cosy"), ("donut", "doughnut"),
    ("gray", "grey"), ("jewelry", "jewellery"), ("maneuver", "manoeuvre"), ("omelet", "omelette"),
    ("mustache", "moustache"), ("pajama", "pyjama"), ("plow", "plough"), ("program", "programme"),
    ("skeptic", "sceptic"), ("tire", "tyre"), ("whiskey", "whisky"),
    ("woolen", "woollen"), ("yogurt", "yoghurt"),
)  # fmt: skip


def _rules() -> Iterator[tuple[re.Pattern[str], str]]:
    for before, one, other, behind in RULES:
        for here, there in ((one, other), (other, one)):
            yield re.compile(f"(?P<before>{before}){here}(?P<behind>{behind})"), there


FRENCH = re.compile("[a-z]+[bct]re(s|d|folds?|pieces?)?")
COMPILED = tuple(_rules())
ANY = re.compile("|".join(f"(?:{before})(?:{one}|{other}){behind}"
                          for before, one, other, behind in RULES))  # fmt: skip
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
    if not ANY.fullmatch(word):
        return ()
    forms = (
        found["before"] + there + found["behind"]
        for pattern, there in COMPILED
        if (found := pattern.fullmatch(word))
    )
    return tuple(one for one in forms if _real(word) and _real(one))


def _real(word: str) -> bool:
    """Whether it ends in no -re, or is one of the few words of English that do: nobody writes
    `printre`, but for a slip."""
    return FRENCH.fullmatch(word) is None or word in frequencies()
