"""Narrower searches worth offering."""

from typing import Annotated

from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from app.api.context import services
from app.api.parameters import InCatalogue
from app.api.problem import elapsed_ms
from app.api.reply import reply
from app.api.resource import Resource
from app.browse.catalogues import named
from app.search.page import RefinementView
from ranking.query import MOST_CHARS


class Broad(BaseModel):
    """The query to narrow."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    q: Annotated[str, Field(max_length=MOST_CHARS)] = ""
    size: Annotated[int, Field(ge=1, le=50)] = 20


class Refinements(BaseModel):
    """Best first; none where the query is not a broad one."""

    refinements: list[RefinementView]
    took_ms: float


resource = Resource("refinements", "Ways to narrow a broad query", "/v1/<catalogue>")


@resource.get("/refinements", responses={200: Refinements})
def refinements(path: InCatalogue, query: Broad) -> Response:
    """Narrower searches for `q`, each checked to hold enough and to differ from its siblings."""
    using = services()
    known = named(path.catalogue, using)
    found = using.refinements.of(known.name, query.q.strip())[: query.size]
    answer = Refinements(refinements=found, took_ms=elapsed_ms())
    return reply(answer, headers={"Cache-Control": "private, max-age=60"})
