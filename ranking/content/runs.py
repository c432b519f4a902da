"""A title's noun runs. In `Targus TAR300 notebook case for iPad, black` they are `notebook case`,
whose last word is the head (it is a case), and `ipad`, which is subordinate (it is for one)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ranking.content.leading import OPENS
from ranking.content.lore import Lore
from ranking.lexicon.singular import singular
from ranking.refinements.words import EMPTY

_PART = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,;/|()&+‘’“”\"]")


@dataclass(frozen=True)
class Run:
    """Words side by side that name a thing; `subordinate` where they come after `for`, `with`."""

    words: tuple[str, ...]
    subordinate: bool

    @property
    def head(self) -> str:
        """What the others only describe: English puts it last."""
        return self.words[-1]


def runs(title: str, brand: frozenset[str], lore: Lore) -> tuple[Run, ...]:
    """The runs in order. Brands, codes, values, units and empty words part them."""
    return tuple(_runs(title, brand, lore))


def _runs(title: str, brand: frozenset[str], lore: Lore) -> Iterator[Run]:
    current: list[str] = []
    subordinate = False
    for part in (*_PART.findall(title.casefold()), ","):
        word = singular(part)
        if (
            part not in EMPTY
            and part not in OPENS
            and word not in brand
            and lore.names_things(word)
        ):
            current.append(word)
            continue
        if current:
            yield Run(tuple(current), subordinate)
            current = []
        subordinate = subordinate or part in OPENS
