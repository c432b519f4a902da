"""What is made of a lexicon once, and serves as long as the lexicon does."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from ranking.lexicon.lexicon import Lexicon

T = TypeVar("T")


def made_once(make: Callable[[Lexicon], T]) -> Callable[[Lexicon], T]:
    """Decorates what makes it; that must not hold the lexicon, or it would never go."""
    made: WeakKeyDictionary[Lexicon, T] = WeakKeyDictionary()

    @wraps(make)
    def kept(lexicon: Lexicon) -> T:
        try:
            return made[lexicon]
        except KeyError:
            return made.setdefault(lexicon, make(lexicon))

    return kept
