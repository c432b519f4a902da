"""A title's noun runs. In `Targus TAR300 notebook case for iPad, black` they are `notebook case`,
whose last word is the head (it is a case), and `ipad`, which is subordinate (it is for one)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ranking.content.leading import OPENS
from ranking.content.lore import Lore
from ranking.content.sets import several
from ranking.lexicon.singular import singular
from ranking.refinements.words import EMPTY

_AND = frozenset({"and", "&", "+"})
_PART = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,;:/|()&+‘’“”\"]|(?<=\s)[-–—](?=\s)")


@dataclass(frozen=True)
class Run:
    """Words side by side that name a thing; `subordinate` where they come after `for`, `with`."""

    words: tuple[str, ...]
    subordinate: bool

    @property
    def head(self) -> str:
        """What the others only describe: English puts it last."""
        return self.words[-1]


def runs(title: str, brand: tuple[str, ...], lore: Lore) -> tuple[Run, ...]:
    """The runs in order. Brands, codes, values, units and empty words part them; `brand` is the
    item's own, word by word. A `phone and tablet stand` is one run: two words after an `and` have a
    head that what stands before it describes as well."""
    return tuple(_runs(title, brand, lore))


def _runs(title: str, brand: tuple[str, ...], lore: Lore) -> Iterator[Run]:
    current: list[str] = []
    subordinate = False
    parts = [*_PART.findall(title.casefold()), ","]
    said = [singular(part) for part in parts]
    branded = _branded(said, brand)
    things = [
        part not in EMPTY and part not in OPENS and place not in branded and lore.names_things(word)
        for place, (part, word) in enumerate(zip(parts, said, strict=True))
    ]
    counted = 0  # places before this one say how many there are
    for place, (part, word) in enumerate(zip(parts, said, strict=True)):
        if not current and place >= counted:
            counted = place + several(parts, place)
        if place < counted:
            continue
        if things[place]:
            current.append(word)
            continue
        if current and part in _AND and all(things[place + 1 : place + 3]):
            continue
        if current:
            yield Run(tuple(current), subordinate)
            current = []
        subordinate = subordinate or part in OPENS


def _branded(said: list[str], brand: tuple[str, ...]) -> set[int]:
    """Where the brand stands whole, else where any of its words does: of `Case Logic VNA-216
    notebook case` the last word is the thing's."""
    length = len(brand)
    starts = [at for at in range(len(said) - length + 1) if tuple(said[at : at + length]) == brand]
    whole = {at + place for at in starts for place in range(length)}
    return whole or {at for at, word in enumerate(said) if word in brand}
