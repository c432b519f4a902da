"""Buries: some items go to the end of the list, and none is dropped."""

from collections.abc import Collection, Sequence
from typing import Literal

from ranking.diversity import Lead
from ranking.rules.selection import Selecting


class Bury(Selecting):
    """They come after all the others that were found, in their own order."""

    kind: Literal["bury"]


def buried(leads: Sequence[Lead], chosen: Collection[int]) -> list[Lead]:
    """The list with the candidates in `chosen` behind the others."""
    return sorted(leads, key=lambda lead: lead.position in chosen)
