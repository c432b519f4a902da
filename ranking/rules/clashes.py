"""Rules that want the same place at the same time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations

from ranking.lexicon.folding import phrase
from ranking.rules.pin import Pin
from ranking.rules.rule import AnyRule
from ranking.rules.ruleset import of_kind
from ranking.rules.situation import Situation
from ranking.rules.when import When


@dataclass(frozen=True)
class Clash:
    """Two rules and the place that both would fill."""

    first: str
    second: str
    place: int


def clashes(rules: Sequence[AnyRule]) -> list[Clash]:
    """Pins on one place of a search that both rules name.

    What cannot be told beforehand (two globs that may meet) is settled by priority at the search.
    """
    pins = [one for one in of_kind(rules, Pin) if one.enabled]
    return [one for a, b in combinations(pins, 2) for one in _shared(a, b)]


def _shared(first: Pin, second: Pin) -> Iterator[Clash]:
    theirs = {one.at: one.id for one in second.items}
    both = [one.at for one in first.items if one.at in theirs and theirs[one.at] != one.id]
    if both and first.priority == second.priority and _meet(first.when, second.when):
        yield Clash(first.id, second.id, min(both))


def _meet(first: When, second: When) -> bool:
    """Whether there is a search on which both hold, as far as their words show it."""
    if not (_at_once(first, second) and _same_category(first, second)):
        return False
    if not _patterns(first) and not _patterns(second):
        return bool(first.category and second.category)
    return bool(set(_patterns(first)) & set(_patterns(second))) or _named(first, second)


def _patterns(when: When) -> list[tuple[str, str]]:
    worded = [(sort, phrase(one)) for sort in ("words", "contains") for one in getattr(when, sort)]
    return [*worded, *(("glob", one.casefold()) for one in when.glob)]


def _named(first: When, second: When) -> bool:
    """Whether a query that one names as a whole is one that the other takes."""
    return any(_takes(one, text) for one, other in ((first, second), (second, first))
               for text in other.words)  # fmt: skip


def _takes(when: When, text: str) -> bool:
    timeless = when.model_copy(update={"since": None, "until": None, "category": ()})
    return bool(_patterns(when)) and timeless.holds(Situation.of([text], [], datetime.now(UTC)))


def _at_once(first: When, second: When) -> bool:
    starts = [one.since for one in (first, second) if one.since]
    ends = [one.until for one in (first, second) if one.until]
    return not (starts and ends) or max(starts) <= min(ends)


def _same_category(first: When, second: When) -> bool:
    if not (first.category and second.category):
        return first.category == second.category
    return bool(set(map(phrase, first.category)) & set(map(phrase, second.category)))
