"""What a feature family is: some columns of the model's input, the same at training and serving,
and what they say of an item in plain words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from ranking.arrays import Bools, Floats
from ranking.features.view import View

Columns = Mapping[str, Floats]


@dataclass(frozen=True)
class Claim:
    """Something true of the items for which `holds`, [n]. Of several about one `topic` an item is
    told the first."""

    topic: str
    text: str
    holds: Bools


def _silent(view: View) -> Iterable[Claim]:
    return ()


@dataclass(frozen=True)
class Family:
    """`columns(view)` gives [n] float32 by feature name, NaN where unknown. `about` says of each
    what it is (LEG and FIELD stand for any); `rising` are those of which more never hurts;
    `says(view)` tells a person what speaks for an item, the strongest first. One that `asks` is
    made of signals, for which the engine is asked a second time in a search."""

    name: str
    columns: Callable[[View], Columns]
    about: Mapping[str, str] = field(default_factory=dict)
    rising: tuple[str, ...] = ()
    says: Callable[[View], Iterable[Claim]] = _silent
    asks: bool = False

    @property
    def prefixes(self) -> frozenset[str]:
        """What its features' names begin with, up to the first point."""
        return frozenset(name.partition(".")[0] for name in (self.name, *self.about))
