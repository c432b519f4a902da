"""Writing one item."""

from typing import Literal

from flask import Response
from pydantic import BaseModel

from app.api.context import services
from app.api.item_body import ItemBody, Versioned, fitting
from app.api.parameters import OfItem
from app.api.problem import Refusal, elapsed_ms, wrong_field
from app.api.reply import reply
from app.api.resource import Resource, refusals
from app.browse.catalogues import named
from app.intake.write import Change, DeleteItem, PutItem, write
from opensearch.catalogue.schema import Catalogue
from opensearch.catalogue.written import as_imported
from opensearch.connection.outage import down_means_down
from opensearch.indexing.operations import Fate, Outcome


class Written(BaseModel):
    """What became of a write. `superseded`: a newer version is stored, and stays."""

    id: str
    status: Literal["written", "superseded"]
    version: int
    created: bool
    took_ms: float


resource = Resource("writes", "Write items", "/v1/<catalogue>/items")


@resource.put("/<path:id>", responses={200: Written, 201: Written, **refusals(413, 415)})
def put(path: OfItem, query: Versioned, body: ItemBody) -> Response:
    """Store an item, whole, by role. It is found by searches about a second later."""
    if body.id not in ("", path.id):
        raise wrong_field("id", "is not the address's", "leave it out, or make both the same")
    known = _known(path)
    return _answer(known, PutItem(as_imported(known, body.item(path.id)), query.version))


@resource.delete("/<path:id>", responses={200: Written})
def delete(path: OfItem, query: Versioned) -> Response:
    """Take an item away; one that is not there is away already."""
    return _answer(_known(path), DeleteItem(path.id, query.version))


def _known(path: OfItem) -> Catalogue:
    _check(path.id)
    return named(path.catalogue, services())


def _answer(known: Catalogue, change: Change) -> Response:
    with down_means_down():
        (outcome,) = write(services(), known, [change])
    if outcome.fate is Fate.REJECTED:
        raise _refused(outcome)
    return reply(_written(outcome), 201 if outcome.created else 200)


def _check(id_: str) -> None:
    try:
        fitting(id_)
    except ValueError as error:
        raise wrong_field("id", str(error), "give it a shorter one") from error


def _refused(outcome: Outcome) -> Refusal:
    if outcome.unreached:
        headers = {"Retry-After": "5"}
        return Refusal(503, outcome.reason, kind="engine-busy", headers=headers)
    return wrong_field(outcome.field or "item", outcome.reason, "correct it and send it again")


def _written(outcome: Outcome) -> Written:
    return Written(
        id=outcome.operation.id,
        status="superseded" if outcome.fate is Fate.SUPERSEDED else "written",
        version=outcome.operation.version,
        created=outcome.created,
        took_ms=elapsed_ms(),
    )
