"""Facet values as proposals: a category, a colour, a brand, a tag."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ranking.refinements import words
from ranking.refinements.candidate import Proposal

PROPER = frozenset({"brand", "seller"})  # kinds whose values are names
ROLES = PROPER | {"category", "tags", "colour"}
LEAST_COVERED = 0.2  # of the results have an attribute, or it is not what they are about
MOST_SHARE = 0.85  # a value that nearly all results have narrows nothing


@dataclass(frozen=True)
class Counted:
    """A facet value, the filter that picks it, and how many of the results have it."""

    value: str
    filter: str
    count: int


def by_values(
    query: str, facets: Mapping[str, Iterable[Counted]], total: int, each: int = 8
) -> list[Proposal]:
    """Of each facet (by its kind) the commonest values that can stand on a chip alone."""
    found = []
    for kind, every in facets.items():
        counts = list(every)
        if kind not in ROLES and sum(one.count for one in counts) < LEAST_COVERED * total:
            continue
        common = kind in ROLES - PROPER and _capitals(counts)
        fit = [one for one in counts if _fits(one, query, total) and _named(one.value, kind)]
        found += [
            Proposal(
                kind, _label(one.value, common=common), query, (one.filter,), one.count / total
            )
            for one in fit[:each]
        ]
    return found


def _fits(one: Counted, query: str, total: int) -> bool:
    told, asked = words.key(one.value), words.key(query)
    return (
        words.sayable(one.value)
        and one.count <= MOST_SHARE * total
        and told != asked
        and f" {told} " not in f" {asked} "
    )


def _named(value: str, kind: str) -> bool:
    """A proper name has a capital; an account's name says nothing to a newcomer."""
    return kind not in PROPER or not value.islower()


def _capitals(counts: Sequence[Counted]) -> bool:
    """Whether a facet's values all begin with a capital, so that it marks no name."""
    return all(one.value[:1].isupper() for one in counts)


def _label(value: str, *, common: bool) -> str:
    """As the catalogue writes it; a common word without its capital."""
    return value.lower() if common and value[1:].islower() else value
