"""Sets of judgments by name: uploaded as the files that people have, to evaluate and train by."""

from typing import Annotated, Literal

from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from app.api.binding import media_type, text
from app.api.context import services
from app.api.parameters import InCatalogue
from app.api.problem import elapsed_ms
from app.api.reply import reply
from app.api.resource import Resource, refusals
from app.browse.catalogues import standing
from app.judging import sets
from app.judging.names import SET_NAME
from app.judging.sets import Upload
from opensearch.kept import papers
from opensearch.kept.papers import Paper

TEXTS = ("text/csv", "text/tab-separated-values", "text/plain", "application/json")
TEXT = {"schema": {"type": "string"}}
BODY = {"requestBody": {"required": True, "content": dict.fromkeys(TEXTS, TEXT)}}


class OfSet(InCatalogue):
    """Which set of which catalogue."""

    name: Annotated[str, Field(pattern=SET_NAME, description="The set's name")]


class Form(BaseModel):
    """What the body is: CSV or TSV with a header, a Quepid export, or LTR's lines.
    `skip_unknown` lets rows stand whose items the catalogue lacks."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["csv", "quepid", "ltr"] = "csv"
    skip_unknown: bool = False


class SetView(BaseModel):
    """A set: how many judgments it has, saved at a moment."""

    name: str
    format: str
    count: int
    at: str


class Sets(BaseModel):
    """By name."""

    sets: list[SetView]
    took_ms: float


class SetKept(SetView):
    """The set, and of how many queries it is."""

    queries: int
    took_ms: float


class SetGone(BaseModel):
    """Which was taken away."""

    name: str
    took_ms: float


resource = Resource(
    "judgment sets", "Uploaded judgments, by name", "/v1/<catalogue>/judgments/sets"
)


@resource.get("", responses={200: Sets})
def listed(path: InCatalogue) -> Response:
    """The catalogue's sets; the train task takes one by its name."""
    standing(path.catalogue, services())
    found = papers.listed(services().client, path.catalogue, sets.KIND)
    return reply(Sets(sets=[SetView(**_view(one)) for one in found], took_ms=elapsed_ms()))


@resource.put("/<name>", responses={200: SetKept, **refusals(413, 415)}, openapi_extensions=BODY)
def put(path: OfSet, query: Form) -> Response:
    """Keep a set in place of the one before; a refusal names the row that cannot be used."""
    media_type(*TEXTS)
    using = services()
    standing(path.catalogue, using)
    given = Upload(path.name, text(), query.format, query.skip_unknown)
    paper, read = sets.take_in(path.catalogue, given, using)
    kept = SetKept(**_view(paper), queries=len(read.queries), took_ms=elapsed_ms())
    return reply(kept)


@resource.get("/<name>", responses={200: {"content": {"text/plain": TEXT}}})
def get(path: OfSet) -> Response:
    """The set as it was uploaded."""
    standing(path.catalogue, services())
    paper = papers.get(services().client, path.catalogue, sets.KIND, path.name)
    if paper is None:
        raise sets.SetMissing(path.catalogue, path.name)
    return Response(paper.text, headers={"Cache-Control": "no-store"}, mimetype="text/plain")


@resource.delete("/<name>", responses={200: SetGone})
def delete(path: OfSet) -> Response:
    """Take a set away."""
    standing(path.catalogue, services())
    if not papers.delete(services().client, path.catalogue, sets.KIND, path.name):
        raise sets.SetMissing(path.catalogue, path.name)
    return reply(SetGone(name=path.name, took_ms=elapsed_ms()))


def _view(paper: Paper) -> dict[str, str | int]:
    return {"name": paper.name, "format": paper.form, "count": paper.count, "at": paper.at}
