"""All rules of a catalogue, as one version."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, field_validator

from ranking.rules.common import Common
from ranking.rules.rule import AnyRule, Rule
from ranking.rules.situation import Situation

MOST = 1_000  # rules of a catalogue
Kind = TypeVar("Kind", bound=Common)


class RuleSet(BaseModel):
    """Kept in the order in which they go: the higher priority first, then by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rules: Annotated[tuple[Rule, ...], Field(max_length=MOST)] = ()

    @field_validator("rules")
    @classmethod
    def _ordered(cls, rules: tuple[AnyRule, ...]) -> tuple[AnyRule, ...]:
        seen: set[str] = set()
        for one in rules:
            if one.id in seen:
                raise ValueError(f"two rules are called {one.id!r}; give each a name of its own")
            seen.add(one.id)
        return tuple(sorted(rules, key=lambda one: (-one.priority, one.id)))

    def __len__(self) -> int:
        return len(self.rules)

    def get(self, name: str) -> AnyRule | None:
        """The rule called so."""
        return next((one for one in self.rules if one.id == name), None)

    def but(self, name: str) -> "RuleSet":
        """Without the rule called so."""
        return RuleSet(rules=tuple(one for one in self.rules if one.id != name))

    def holding(self, situation: Situation) -> tuple[AnyRule, ...]:
        """Those that are on and hold, in order."""
        at = sorted({at for cue in situation.cues for at in self._by_cue.get(cue, ())})
        return tuple(self.rules[one] for one in at if self.rules[one].when.holds(situation))

    @cached_property
    def _by_cue(self) -> Mapping[str, Sequence[int]]:
        """Of the rules that are on: a thousand of them cost a search no more than the few meant."""
        found: dict[str, list[int]] = {}
        for at, rule in enumerate(self.rules):
            for cue in rule.when.cues if rule.enabled else ():
                found.setdefault(cue, []).append(at)
        return found


def of_kind(rules: Iterable[AnyRule], kind: type[Kind]) -> tuple[Kind, ...]:
    """Those of one kind, in order."""
    return tuple(one for one in rules if isinstance(one, kind))


NO_RULES = RuleSet()
