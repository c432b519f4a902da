"""Who stands where, when several rules pin items on one search."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from ranking.rules.pin import Pin


@dataclass(frozen=True)
class Placed:
    """A candidate's place, from 1, and the rule that gave it."""

    position: int
    place: int
    rule: str


def placed(
    pins: Sequence[Pin], ids: Sequence[str], barred: Mapping[str, Collection[str]]
) -> tuple[list[Placed], dict[str, str]]:
    """Each item once, by the first rule that names it; of two for one place the later one goes to
    the next that is free. `ids` are the candidates'; `barred[rule]` those a filter leaves out.

    The second value says of rules, by name, which of their items are not shown and why.
    """
    at = {item: position for position, item in enumerate(ids)}
    taken: dict[int, Placed] = {}
    pinned: set[str] = set()
    notes: dict[str, list[str]] = {}
    for rule in pins:
        for item in rule.items:
            if item.id in barred.get(rule.id, ()):
                notes.setdefault(rule.id, []).append(f"{item.id} is filtered out")
            elif item.id not in at:
                notes.setdefault(rule.id, []).append(f"{item.id} is not in the catalogue")
            elif item.id not in pinned:
                place = next(one for one in count(item.at) if one not in taken)
                taken[place] = Placed(at[item.id], place, rule.id)
                pinned.add(item.id)
    return list(taken.values()), {rule: "; ".join(said) for rule, said in notes.items()}
