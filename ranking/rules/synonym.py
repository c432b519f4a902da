"""Synonyms: other words searched beside the query's own."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, field_validator, model_validator

from ranking.lexicon.folding import phrase
from ranking.lexicon.lexicon import EMPTY
from ranking.query import Alternative, Query
from ranking.rules.common import Common
from ranking.understanding.synonyms import synonyms

MOST = 50  # words of one rule
Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Words = Annotated[tuple[Word, ...], Field(max_length=MOST)]


class Synonym(Common):
    """Each of `words` may stand for each other; with `to`, each of `words` for those, one way."""

    kind: Literal["synonym"]
    words: Annotated[tuple[Word, ...], Field(min_length=1, max_length=MOST)]
    to: Words = ()

    @field_validator("words", "to")
    @classmethod
    def _are_words(cls, words: tuple[str, ...]) -> tuple[str, ...]:
        for one in words:
            if not phrase(one):
                raise ValueError(f"{one[:60]!r} holds no word")
        return words

    @model_validator(mode="after")
    def _differ(self) -> "Synonym":
        if len({phrase(one) for one in (*self.words, *self.to)}) < 2:
            raise ValueError("one word alone has no synonym; give `words` two, or one and `to`")
        return self


def widened(query: Query, rules: Iterable[Synonym]) -> Query:
    """The query with its other words added behind those it had; each text once."""
    listed: dict[str, tuple[str, ...]] = {}
    for rule in rules:
        for said, others in _pairs(rule):
            listed[said] = tuple(dict.fromkeys((*listed.get(said, ()), *others)))
    made = synonyms(query.text, replace(EMPTY, listed=listed))
    return replace(query, alternatives=(*query.alternatives, *_new(made, query)))


def _pairs(rule: Synonym) -> Iterable[tuple[str, tuple[str, ...]]]:
    for word in rule.words:
        said = phrase(word)
        meant = rule.to or rule.words
        yield said, tuple(one for one in meant if phrase(one) != said)


def _new(made: Iterable[Alternative], query: Query) -> Iterable[Alternative]:
    known = {query.text, *(one.text for one in query.alternatives)}
    return {one.text: one for one in made if one.text not in known}.values()
