"""When a rule holds: what the query says, which category it is about, what time it is."""

from datetime import datetime
from functools import lru_cache
from typing import Annotated

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
    model_validator,
)

from ranking.lexicon.folding import phrase
from ranking.rules.day import first_moment, last_moment
from ranking.rules.glob import check_glob, matches
from ranking.rules.situation import ANY, Situation

MOST = 100  # patterns of one sort
Pattern = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Patterns = Annotated[tuple[Pattern, ...], Field(max_length=MOST)]


class When(BaseModel):
    """All that is given must hold; of several patterns or categories any one does.

    Words are compared without case, accents and plurals. Nothing given: always.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_alias=True, serialize_by_alias=True
    )

    words: Patterns = Field((), description="the whole query is these words")
    contains: Patterns = Field((), description="the query has these words side by side")
    glob: Patterns = Field((), description="the whole query fits: * any run, ? any one character")
    category: Patterns = Field((), description="predicted of the query, or filtered by")
    since: Annotated[AwareDatetime | None, BeforeValidator(first_moment)] = Field(
        None, alias="from", description="from then on; a day alone is its start, in UTC"
    )
    until: Annotated[AwareDatetime | None, BeforeValidator(last_moment)] = Field(
        None, description="up to then; a day alone is its end, in UTC"
    )

    @property
    def narrows(self) -> bool:
        """Whether it asks for certain queries or categories."""
        return bool(self.words or self.contains or self.glob or self.category)

    @property
    def cues(self) -> frozenset[str]:
        """A search that has none of these cues cannot be meant; see `Situation.cues`."""
        if self.glob or not (self.words or self.contains):
            return frozenset((ANY,))
        whole = (phrase(one) for one in self.words)
        return frozenset((*whole, *(phrase(one).split()[0] for one in self.contains)))

    def holds(self, situation: Situation) -> bool:
        """Whether all that is given is so."""
        return self._now(situation.at) and self._said(situation) and self._about(situation)

    @field_validator("words", "contains")
    @classmethod
    def _has_words(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for one in patterns:
            if not phrase(one):
                raise ValueError(f"{one[:60]!r} holds no word and fits no query")
        return patterns

    @field_validator("glob")
    @classmethod
    def _can_match(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for one in patterns:
            check_glob(one)
        return patterns

    @model_validator(mode="after")
    def _in_order(self) -> "When":
        if self.since and self.until and self.since > self.until:
            raise ValueError("`until` is before `from`, so that it never holds")
        return self

    def _now(self, at: datetime) -> bool:
        return (self.since is None or self.since <= at) and (self.until is None or at <= self.until)

    def _said(self, situation: Situation) -> bool:
        if not (self.words or self.contains or self.glob):
            return True
        return (
            any(_phrase(one) in situation.phrases for one in self.words)
            or any(situation.says(_phrase(one)) for one in self.contains)
            or any(matches(one, text) for one in self.glob for text in situation.texts)
        )

    def _about(self, situation: Situation) -> bool:
        if not self.category:
            return True
        return any(_phrase(one) in situation.categories for one in self.category)


@lru_cache(maxsize=100_000)
def _phrase(pattern: str) -> str:
    """A thousand rules are asked by every search, always with the same patterns."""
    return phrase(pattern)
