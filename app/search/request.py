"""A search as asked for: the body of POST /search and the parameters of GET /search."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field, field_validator

from ranking.query import MOST_CHARS

RELEVANCE = "relevance"
LONGEST_CURSOR = 2048  # characters


class SearchRequest(BaseModel):
    """What to find. Filters: `field:value`, `field:low..high` (either end open), `-field:value`;
    the same field twice means either, two fields mean both."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    exact: ClassVar[bool] = False  # count every match, however many there are

    q: str = Field("", max_length=MOST_CHARS)
    size: int = Field(20, ge=1, le=100)
    cursor: str | None = Field(None, max_length=LONGEST_CURSOR)
    filter: list[str] = Field(default=[], max_length=50)
    sort: str | None = Field(None, max_length=120)  # `price`, `-published`; None: relevance
    facets: list[str] = Field(default=[], max_length=20)
    ignore: list[str] = Field(default=[], max_length=20)  # constraints switched off, by name
    verbatim: bool = False  # search the words as typed, nothing corrected
    explain: bool = False
    diversity: float = Field(0.0, ge=0, le=1)
    session: str | None = Field(None, max_length=120)
    user: str | None = Field(None, max_length=120)

    @field_validator("sort")
    @classmethod
    def _by_relevance(cls, sort: str | None) -> str | None:
        """A blank and `relevance` ask for no order of their own."""
        told = (sort or "").strip()
        return None if told.casefold() in ("", RELEVANCE) else told


class ExactRequest(SearchRequest):
    """One whose `total` is no lower bound, of however many matches. It takes longer, so that it is
    for searches nobody waits for, and no parameter of the API."""

    exact: ClassVar[bool] = True
