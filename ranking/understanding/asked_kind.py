"""The kind of thing that a query asks for, by the name that the catalogue's numbers know it by."""

from collections.abc import Container

from ranking.content.asked import names, renamed
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.synonyms import synonyms


def asked_kind(text: str, lexicon: Lexicon, *known: Container[str]) -> str | None:
    """The likeliest name that any of `known` has; None where that of the thing is not there: what
    is known of cables is not of a cable tray."""
    if lexicon.shelf is None:
        return None
    called = renamed(text, [one.text for one in synonyms(text, lexicon)], lexicon.shelf)
    for name in names(called or text, lexicon.shelf):
        if any(name in one for one in known):
            return name
        if lexicon.is_thing(name):
            return None
    return None
