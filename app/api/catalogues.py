"""The catalogues: which there are, saving one, deleting one."""

import re

import orjson
from flask import Response
from pydantic import BaseModel

from app.api.binding import bounded, media_type
from app.api.context import services
from app.api.parameters import InCatalogue
from app.api.problem import Refusal, elapsed_ms, wrong_field
from app.api.reply import reply
from app.api.resource import Resource, refusals
from app.browse.catalogues import catalogues
from app.encoders import check_encoder
from app.intake.removal import remove
from opensearch.catalogue.loading import parse
from opensearch.catalogue.schema import Catalogue
from opensearch.connection.outage import down_means_down

YAML = ("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml")
JSON = "application/json"
SURROGATE = re.compile(r"\\(?:u|U0000)[dD][89a-fA-F]")  # escaped; UTF-8 itself has none
LARGEST = 256 * 1024  # bytes of a catalogue's file


class CatalogueView(BaseModel):
    """A catalogue as others see it."""

    name: str
    label: str
    language: str
    fields: int


class Catalogues(BaseModel):
    """By name."""

    catalogues: list[CatalogueView]
    took_ms: float


class Saved(BaseModel):
    """The catalogue as it was read. `created` is false where it replaced one."""

    catalogue: CatalogueView
    created: bool
    took_ms: float


class Deleted(BaseModel):
    """The name, which is free again."""

    deleted: str
    took_ms: float


BODY = {
    "requestBody": {
        "required": True,
        "content": {
            JSON: {"schema": {"type": "object"}},
            **{each: {"schema": {"type": "string"}} for each in YAML},
        },
    }
}

resource = Resource("catalogues", "Which catalogues there are", "/v1/catalogues")


@resource.get("", responses={200: Catalogues})
def listed() -> Response:
    """All catalogues, by name."""
    views = [view(each) for each in catalogues(services())]
    return reply(Catalogues(catalogues=views, took_ms=elapsed_ms()))


@resource.put(
    "/<catalogue>",
    responses={200: Saved, 201: Saved, **refusals(413, 415)},
    openapi_extensions=BODY,
)
def save(path: InCatalogue) -> Response:
    """Save a catalogue's file, YAML or JSON. What it says of fields holds from the next index on:
    start the task `reindex` to have one."""
    kind = media_type(JSON, *YAML)
    text = _json_as_yaml(bounded()) if kind == JSON else _text(bounded())
    read = parse(text)
    check_encoder(read)
    if read.name != path.catalogue:
        raise wrong_field("name", f"is {read.name!r}, not {path.catalogue!r}", "make both the same")
    store = services().catalogues
    with down_means_down():
        created = read.name not in store.names()
        store.save(read, text)
    answer = Saved(catalogue=view(read), created=created, took_ms=elapsed_ms())
    return reply(answer, 201 if created else 200)


@resource.delete("/<catalogue>", responses={200: Deleted, **refusals(409)})
def delete(path: InCatalogue) -> Response:
    """Delete a catalogue for good: items, file, lexicon, refinements, rules, judgments, goldens,
    models, pictures and tasks. Refused while a reindex or a task of it is under way."""
    with down_means_down():
        remove(services(), path.catalogue)
    return reply(Deleted(deleted=path.catalogue, took_ms=elapsed_ms()))


def view(catalogue: Catalogue) -> CatalogueView:
    """What others need to know of it."""
    return CatalogueView(
        name=catalogue.name,
        label=catalogue.label or catalogue.name,
        language=catalogue.language,
        fields=len(catalogue.fields),
    )


def _text(data: bytes) -> str:
    if len(data) > LARGEST:
        raise Refusal(413, f"The body is over the limit of {LARGEST} bytes for a catalogue's file")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise wrong_field("body", "is not UTF-8", "save the file as UTF-8") from error
    if SURROGATE.search(text):
        raise wrong_field("body", "holds half a character", "write it out instead of `\\u`")
    return text


def _json_as_yaml(data: bytes) -> str:
    """JSON is YAML but for escaped characters beyond 16 bits, which YAML reads as two halves."""
    text = data if b"\\u" not in data else _unescaped(data)
    return _text(text)


def _unescaped(data: bytes) -> bytes:
    try:
        return orjson.dumps(orjson.loads(data))
    except orjson.JSONDecodeError as error:
        raise wrong_field(
            "body", f"is not JSON: {error}", "send one valid JSON document"
        ) from error
