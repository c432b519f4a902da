"""The catalogues: which there are, and saving one."""

from flask import Response
from pydantic import BaseModel

from app.api.binding import bounded, media_type
from app.api.context import services
from app.api.parameters import InCatalogue
from app.api.problem import Refusal, elapsed_ms, wrong_field
from app.api.reply import reply
from app.api.resource import Resource, refusals
from app.browse.catalogues import catalogues
from opensearch.catalogue.loading import parse
from opensearch.catalogue.schema import Catalogue
from opensearch.engine import down_means_down

YAML = ("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml")
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


BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": {"type": "object"}},
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
    media_type("application/json", *YAML)
    text = _text()
    read = parse(text)
    if read.name != path.catalogue:
        raise wrong_field("name", f"is {read.name!r}, not {path.catalogue!r}", "make both the same")
    store = services().catalogues
    with down_means_down():
        created = read.name not in store.names()
        store.save(read, text)
    answer = Saved(catalogue=view(read), created=created, took_ms=elapsed_ms())
    return reply(answer, 201 if created else 200)


def view(catalogue: Catalogue) -> CatalogueView:
    """What others need to know of it."""
    return CatalogueView(
        name=catalogue.name,
        label=catalogue.label or catalogue.name,
        language=catalogue.language,
        fields=len(catalogue.fields),
    )


def _text() -> str:
    data = bounded()
    if len(data) > LARGEST:
        raise Refusal(413, f"The body is over the limit of {LARGEST} bytes for a catalogue's file")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise wrong_field("body", "is not UTF-8", "save the file as UTF-8") from error
