"""How the new index comes about: what a caller states of a build."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from opensearch.indexing.operations import Outcome, Put

Source = dict[str, Any]
Remake = Callable[[Sequence[Source]], Sequence[Source]]


def unchanged(sources: Sequence[Source]) -> Sequence[Source]:
    """Documents as they are: the mapping changes, what is in them does not."""
    return sources


@dataclass(frozen=True)
class Recipe:
    """`key` tells two aims apart: an interrupted build is gone on with only where it is equal.
    `run` tells two requests apart, where given: one that had ended well is not carried out again.

    `create` makes the empty index of the given name. `remake` turns a page of old documents into
    new ones, as many and in the same order; it may encode. `puts`, where given, makes the items to
    fill the index with instead of those of the served index, of the version it is told; what was
    written to that one since the build began is added to them. `encoder` is the new index's
    `_meta.encoder`. `refused` hears of puts the engine did not take; without it one such ends the
    build. `filled` hears how many it took, and may end the build by raising BuildFailed.
    """

    key: str
    create: Callable[[str], None]
    remake: Remake = unchanged
    puts: Callable[[int], Iterable[Put]] | None = None
    encoder: Mapping[str, Any] | None = None
    run: str | None = None
    refused: Callable[[Outcome], None] | None = None
    filled: Callable[[int], None] | None = None
