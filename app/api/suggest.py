"""Suggestions as someone types."""

from typing import Annotated, Literal

from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from app.api.context import services
from app.api.parameters import InCatalogue
from app.api.problem import elapsed_ms
from app.api.reply import reply
from app.api.resource import Resource
from app.browse.suggestions import suggestions


class Typed(BaseModel):
    """What was typed so far."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    q: Annotated[str, Field(max_length=100)]
    size: Annotated[int, Field(ge=1, le=20)] = 8


class Suggestion(BaseModel):
    """A query to offer."""

    text: str
    kind: Literal["category", "brand", "title"]
    count: int | None = None


class Suggestions(BaseModel):
    """Best first."""

    suggestions: list[Suggestion]
    took_ms: float


resource = Resource("suggest", "Suggestions as one types", "/v1/<catalogue>")


@resource.get("/suggest", responses={200: Suggestions})
def suggest(path: InCatalogue, query: Typed) -> Response:
    """Categories, brands and titles that begin as `q` does."""
    found = suggestions(path.catalogue, query.q, query.size, services())
    offered = [Suggestion(text=one.text, kind=one.field, count=one.count) for one in found]
    answer = Suggestions(suggestions=offered, took_ms=elapsed_ms())
    return reply(answer, headers={"Cache-Control": "private, max-age=60"})
