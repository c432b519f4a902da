"""One item as the lexicon's learners compare items: what its title says, and what it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Seen:
    """`title` holds the keys of the title's words (see `folding`)."""

    title: tuple[str, ...]
    values: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, float]


def phrases(keys: Sequence[str], longest: int) -> Iterator[str]:
    """Every run of one to `longest` words."""
    for start in range(len(keys)):
        for end in range(start + 1, min(start + longest, len(keys)) + 1):
            yield " ".join(keys[start:end])
