"""Which items synonym rules brought: those that have the other words, and not the query's own."""

from collections.abc import Iterator

from app.rules.ruling import Ruling
from opensearch.retrieval.signals import HasWords
from ranking.candidates import Candidates
from ranking.query import Query
from ranking.rules import of_kind
from ranking.rules.synonym import Synonym, widened

OWN = "words.own"


def questions(read: Query, ruling: Ruling) -> tuple[HasWords, ...]:
    """Asks of each item whether it has the words of `read`, and those of each rule that widens
    it."""
    others = [HasWords(_name(rule, place), text) for rule, place, text in _wordings(read, ruling)]
    return (HasWords(OWN, read.text), *others) if others else ()


def brought(read: Query, ruling: Ruling, candidates: Candidates) -> dict[str, list[str]]:
    """By item, the rules without which it would not have been found by its words."""
    said: dict[str, list[str]] = {}
    signals = candidates.signals
    for rule, place, text in _wordings(read, ruling):
        if (has := signals.get(_name(rule, place))) is None:
            continue
        for at in (has > signals[OWN]).nonzero()[0].tolist():
            by = f"found as “{text}” by the synonym rule {rule.id}"
            said.setdefault(candidates.ids[at], []).append(by)
    return said


def _wordings(read: Query, ruling: Ruling) -> Iterator[tuple[Synonym, int, str]]:
    known = len(read.alternatives)
    for rule in of_kind(ruling.rules, Synonym):
        for place, other in enumerate(widened(read, [rule]).alternatives[known:]):
            yield rule, place, other.text


def _name(rule: Synonym, place: int) -> str:
    return f"words.{rule.id}.{place}"
