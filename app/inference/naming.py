"""How much a column's name speaks for a role."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from app.inference.names import NAMES
from opensearch.catalogue.schema import Role, humanised
from ranking.lexicon.folding import phrase, words

OWN = 1.0  # it is what the role is called
PART = 0.85  # a part of it is: `maker / studio`, `Farbe (außen)`
BEGINS = 0.75
ENDS = 0.7
# Roles whose word may also come first: `img_500x500`, `price_eur`.
_BEGINNING = (Role.IMAGE, Role.PRICE)
ITS_NAME = frozenset(("name", "title", "label", "value", "term"))  # of an object
_APART = re.compile(r"[/|,;:&+()\[\]]")  # between names that a column has beside each other


@cache
def folded(name: str) -> str:
    """`dateReleased`, `date_released`, `Date-Released` to `date released`; `ü` to `u`. Letters of
    any script stay."""
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", unicodedata.normalize("NFC", name))
    return " ".join(words(apart))


def named(name: str, role: Role) -> float:
    """How much a column's name speaks for a role: 1 it is its name, .7 it ends so, 0 it does not.

    The order of the names breaks ties: the first is a thousandth better than the second.
    """
    own = called(name)
    parts = set(_parts(name))
    strengths = (
        strength - place / 1000
        for place, known in enumerate(_known(role))
        if (strength := _strength(own, parts, known, first=role in _BEGINNING))
    )
    return max(strengths, default=0.0)


@cache
def called(name: str) -> str:
    """What says what is in a column: `maker` of `makers.name`, where that is a role's name; else
    the whole name, folded."""
    above, _, leaf = name.rpartition(".")
    one = phrase(above.rpartition(".")[2])
    known = folded(leaf) in ITS_NAME and any(one in _known(role) for role in NAMES)
    return one if known else folded(name)


def labelled(name: str) -> str:
    """A column's name as a heading: `release_date` to `Release date`, `Author(s)` to `Authors`."""
    spaced = humanised(name)
    return spaced[:1].upper() + spaced[1:]


def _strength(own: str, parts: set[str], known: str, *, first: bool) -> float:
    if own == known:
        return OWN
    if known in parts:
        return PART
    if first and own.startswith(f"{known} "):
        return BEGINS
    return ENDS if own.endswith(f" {known}") else 0.0


def _parts(name: str) -> Iterator[str]:
    yield from filter(None, map(folded, _APART.split(name)))


@cache
def _known(role: Role) -> tuple[str, ...]:
    """The role's names, folded as columns' are."""
    return tuple(dict.fromkeys(map(folded, NAMES.get(role, ()))))
