"""Filters: only some items are looked for."""

from typing import Annotated, Literal

from pydantic import Field

from ranking.rules.common import Common, Text
from ranking.rules.selection import MOST_FILTERS


class Filter(Common):
    """Items must pass `filter`, written as a search's, beside what the person filters by."""

    kind: Literal["filter"]
    filter: Annotated[tuple[Text, ...], Field(min_length=1, max_length=MOST_FILTERS)]
