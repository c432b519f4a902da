"""Pins: certain items at certain places, whatever the ranker says."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from ranking.diversity import Lead
from ranking.rules.common import Common, ItemId

LAST = 200  # the lowest place that can be given
MOST = 50  # items of one rule


class Place(BaseModel):
    """An item and its place in the list, counted from 1."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: ItemId
    at: Annotated[int, Field(ge=1, le=LAST)]


class Pin(Common):
    """`items` stand at their places. They give way to a filter that the person picked, unless
    `always`."""

    kind: Literal["pin"]
    items: Annotated[tuple[Place, ...], Field(min_length=1, max_length=MOST)]
    always: bool = False

    @field_validator("items")
    @classmethod
    def _each_once(cls, items: tuple[Place, ...]) -> tuple[Place, ...]:
        for what, seen in (
            ("place", [one.at for one in items]),
            ("item", [one.id for one in items]),
        ):
            (value, count), *_ = Counter(seen).most_common(1)
            if count > 1:
                raise ValueError(f"the {what} {value} is given {count} times; give each once")
        return items

    @model_validator(mode="after")
    def _somewhere(self) -> "Pin":
        if not self.when.narrows:
            raise ValueError("it would pin on every search; give `when` words or a category")
        return self


def pinned(leads: Sequence[Lead], groups: Sequence[str], places: Mapping[int, int]) -> list[Lead]:
    """The list with each candidate of `places` (by place, from 1) at its place, once; the others
    keep their order around them. Where the list is shorter, pins close up at its end.

    `groups` are the candidates' variant groups. A pinned item stands for its own: the lead it had
    steps aside. One that was not ranked scores 0.
    """
    wanted = set(places.values())
    sizes = Counter(groups)
    sizes.subtract(groups[position] for position in wanted)
    taken = {groups[position] for position in wanted}
    scores = {lead.position: lead.score for lead in leads}
    shown = [lead for lead in leads if groups[lead.position] not in taken]
    for place in sorted(places):
        position = places[place]
        lead = Lead(position, scores.get(position, 0.0), sizes[groups[position]])
        shown.insert(place - 1, lead)
    return shown
