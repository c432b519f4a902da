"""The feature families, in order. The same code makes a model's input at training and serving."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.metadata import entry_points

import numpy as np

from ranking.arrays import Floats
from ranking.features.coverage import COVERAGE
from ranking.features.family import Family
from ranking.features.feedback import FEEDBACK
from ranking.features.fits import FITS
from ranking.features.fusion import FUSION
from ranking.features.kinds import KINDS
from ranking.features.legs import LEGS
from ranking.features.lexical import LEXICAL
from ranking.features.quality import QUALITY
from ranking.features.query import QUERY
from ranking.features.values import VALUES, bare
from ranking.features.view import View

FAMILIES = (LEGS, LEXICAL, FUSION, COVERAGE, KINDS, FEEDBACK, FITS, VALUES, QUALITY, QUERY)
GROUP = "pinwheel.features"


@cache
def all_families() -> tuple[Family, ...]:
    """Ours, then the plug-ins: an entry point of `pinwheel.features` names a `Family`."""
    found = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return FAMILIES + tuple(point.load() for point in found)


def every_column(view: View) -> dict[str, Floats]:
    """All features this window has, by name."""
    return _columns(view, all_families())


def matrix(view: View, names: Sequence[str]) -> Floats:
    """The features called `names`, [n, len(names)]; NaN where this window has none so called. Of
    the families only those that make one of them are at work."""
    return stacked(_columns(view, _makers(tuple(names))), names, len(view))


def stacked(columns: Mapping[str, Floats], names: Sequence[str], n: int) -> Floats:
    """Those called `names` side by side, [n, len(names)]; NaN for one that is not there."""
    made = np.full((len(names), n), np.nan, np.float32)
    for row, name in enumerate(names):
        if name in columns:
            made[row] = columns[name]
    return made.T


def _columns(view: View, families: Iterable[Family]) -> dict[str, Floats]:
    known: dict[str, Floats] = {}
    for family in families:
        known |= family.columns(view)
    return known


@cache
def _makers(names: tuple[str, ...]) -> tuple[Family, ...]:
    prefixes = {name.partition(".")[0] for name in names}
    return tuple(one for one in all_families() if prefixes & one.prefixes)


def values_of(names: Sequence[str]) -> frozenset[str] | None:
    """The candidates' values that the features called `names` are made of, by index field. None:
    any, where a plug-in makes features too."""
    if all_families() != FAMILIES:
        return None
    return frozenset(
        bare(field)
        for family, _, field in (name.partition(".") for name in names)
        if family == VALUES.name
    )


def family_of(name: str) -> str:
    """The family that makes the feature `name`; '' where none does."""
    prefix = name.partition(".")[0]
    return next((one.name for one in all_families() if prefix in one.prefixes), "")


def at_hand(names: Sequence[str]) -> tuple[str, ...]:
    """Those of `names` that a search makes without asking the engine a second time."""
    asking = {one.name for one in all_families() if one.asks}
    return tuple(name for name in names if family_of(name) not in asking)


def unmade(names: Sequence[str]) -> list[str]:
    """Those of `names` that no family makes, here or in a plug-in."""
    return [name for name in names if not any(_makes(one, name) for one in all_families())]


def _makes(family: Family, name: str) -> bool:
    """A family that does not say what it makes is believed by its prefix."""
    if not family.about:
        return name.partition(".")[0] in family.prefixes
    return any(_pattern(about).fullmatch(name) for about in family.about)


@cache
def _pattern(about: str) -> "re.Pattern[str]":
    return re.compile(re.escape(about).replace("LEG", "[^.]+").replace("FIELD", ".+"))


def rising() -> frozenset[str]:
    """The features of which more never hurts."""
    return frozenset(name for family in all_families() for name in family.rising)


def features_hash(names: Sequence[str]) -> str:
    """sha256 of the names in order, first 16 hex digits: what a model was trained on."""
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:16]
