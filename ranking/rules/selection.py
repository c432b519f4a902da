"""Rules about some of what was found: named items, and those that pass filters."""

from typing import Annotated

from pydantic import Field, model_validator

from ranking.rules.common import Common, ItemId, Text

MOST_ITEMS = 200
MOST_FILTERS = 20
FilterTexts = Annotated[tuple[Text, ...], Field(max_length=MOST_FILTERS)]


class Selecting(Common):
    """It is about the `items` named, and about those that pass every filter of `filter`, written as
    a search's."""

    items: Annotated[tuple[ItemId, ...], Field(max_length=MOST_ITEMS)] = ()
    filter: FilterTexts = ()

    @model_validator(mode="after")
    def _something(self) -> "Selecting":
        if not (self.items or self.filter):
            raise ValueError("it is about no item; give `items` or `filter`")
        return self
