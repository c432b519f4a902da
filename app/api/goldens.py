"""Goldens: what a catalogue's first places must show. No model that breaks one is promoted."""

from flask import Response
from pydantic import BaseModel, ConfigDict

from app.api.binding import media_type, text
from app.api.context import services
from app.api.parameters import InCatalogue
from app.api.problem import elapsed_ms
from app.api.reply import reply, yaml_file
from app.api.resource import Resource, refusals
from app.api.rules_body import JSON, YAML, described
from app.browse.catalogues import standing
from app.evaluation import goldens as held
from app.evaluation.contestant import served
from ranking.evaluation.goldens import Golden, as_yaml

FILE = {"type": "array",
        "items": {"$ref": f"#/components/schemas/{Golden.__name__}"}}  # fmt: skip
BODY = described(FILE)
AS_YAML = {"content": {YAML[0]: {"schema": {"type": "array"}}}}


class Merged(BaseModel):
    """`merge` keeps those of other queries; without it the body replaces them all."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    merge: bool = False


class Goldens(BaseModel):
    """All that the catalogue's first places must show."""

    goldens: list[Golden]
    took_ms: float


class Checked(BaseModel):
    """How many there are, and in words every one that what ranks now breaks."""

    goldens: int
    broken: list[str]
    took_ms: float


resource = Resource("goldens", "What first places must show", "/v1/<catalogue>/goldens")


@resource.get("", responses={200: Goldens})
def listed(path: InCatalogue) -> Response:
    """The catalogue's goldens."""
    return _all(held.stored_goldens(standing(path.catalogue, services()).name, services()))


@resource.put("", responses={200: Goldens, **refusals(413, 415)}, openapi_extensions=BODY)
def put(path: InCatalogue, query: Merged) -> Response:
    """Keep the goldens in the body, a list as JSON or YAML; where one is wrong, none."""
    media_type(JSON, *YAML)
    name = standing(path.catalogue, services()).name
    return _all(held.keep_goldens(name, text(), services(), merge=query.merge))


@resource.delete("", responses={200: Goldens})
def delete(path: InCatalogue) -> Response:
    """Keep none any more."""
    held.forget_goldens(standing(path.catalogue, services()).name, services())
    return _all(())


@resource.get("/export", responses={200: AS_YAML})
def export(path: InCatalogue) -> Response:
    """All as a YAML file, which PUT takes."""
    found = held.stored_goldens(standing(path.catalogue, services()).name, services())
    return yaml_file(as_yaml(found), f"{path.catalogue}-goldens.yaml")


@resource.get("/check", responses={200: Checked})
def check(path: InCatalogue) -> Response:
    """Hold what ranks now to them."""
    using = services()
    found = held.stored_goldens(standing(path.catalogue, using).name, using)
    broken = held.broken(found, served(path.catalogue, using)) if found else ()
    return reply(Checked(goldens=len(found), broken=list(broken), took_ms=elapsed_ms()))


def _all(found: tuple[Golden, ...]) -> Response:
    return reply(Goldens(goldens=list(found), took_ms=elapsed_ms()))
