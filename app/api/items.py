"""One item: read it, see what is like it."""

from typing import Annotated, Any

from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field

from app.api.context import services
from app.api.parameters import OfItem
from app.api.problem import elapsed_ms
from app.api.reply import reply
from app.api.resource import Resource
from app.browse.item import item as find
from app.browse.similar import similar as neighbours
from app.search.page import PageHit


class ItemReply(BaseModel):
    """An item by role; `version` grows with each write."""

    id: str
    version: int
    item: dict[str, Any]
    took_ms: float


class Neighbours(BaseModel):
    """How many neighbours."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: Annotated[int, Field(ge=1, le=100)] = 12


class Similar(BaseModel):
    """Items whose meaning is nearest, nearest first."""

    hits: list[PageHit]
    took_ms: float


resource = Resource("items", "Read and write items", "/v1/<catalogue>/items")


@resource.get("/<path:id>", responses={200: ItemReply, 304: None})
def item(path: OfItem) -> Response:
    """One item. Its ETag is its version: ask again with `If-None-Match`."""
    found = find(path.catalogue, path.id, services())
    answer = ItemReply(id=path.id, version=found.version, item=found.item, took_ms=elapsed_ms())
    response = reply(answer, headers={"Cache-Control": "no-cache"})
    response.set_etag(str(found.version))
    response.make_conditional(request)
    return response


@resource.get("/<path:id>/similar", responses={200: Similar})
def similar(path: OfItem, query: Neighbours) -> Response:
    """Things like an item, its own variants left out."""
    using = services()
    find(path.catalogue, path.id, using)
    hits = neighbours(path.catalogue, path.id, query.size, using)
    return reply(Similar(hits=hits, took_ms=elapsed_ms()))
