"""Which sorts of query a query is: what is better on average may be worse for one of them."""

from collections.abc import Mapping, Sequence

import numpy as np

from ranking.arrays import Places

LONG = 4  # words
LEAST = 5  # queries of a segment whose difference says something
NOTHING_FOUND = "nothing found"


def segments_of(text: str, kind: str, found: int, corrected: bool) -> tuple[str, ...]:
    """Its length, its kind (code, specific, broad, question, inspirational), whether anything was
    found and whether its spelling was corrected."""
    length = "long" if len(text.split()) >= LONG else "short"
    said = [length, kind]
    if not found:
        said.append(NOTHING_FOUND)
    if corrected:
        said.append("misspelt")
    return tuple(said)


def places(segments: Sequence[Sequence[str]]) -> Mapping[str, Places]:
    """By segment, the positions of its queries, the largest segment first."""
    found: dict[str, list[int]] = {}
    for place, names in enumerate(segments):
        for name in names:
            found.setdefault(name, []).append(place)
    by_size = sorted(found.items(), key=lambda one: -len(one[1]))
    return {name: np.array(at, np.intp) for name, at in by_size}
