"""Merchandising rules: read and change them, their versions, and files of them."""

from typing import Annotated

from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from app.api.context import services
from app.api.parameters import InCatalogue
from app.api.problem import elapsed_ms
from app.api.reply import reply, yaml_file
from app.api.resource import Resource, refusals
from app.api.rules_body import FILE, RULE, YAML, body, described
from app.rules import keeping
from app.rules.keeping import Kept, Who
from app.rules.reading import read_rule, read_rules
from app.rules.writing import as_yaml
from opensearch.kept.rules import Version
from ranking.rules import Rule


class OfRule(InCatalogue):
    """Which rule of which catalogue."""

    rule: str = Field(description="The rule's name", max_length=64)


class OfVersion(InCatalogue):
    """Which version of the rules of which catalogue."""

    version: Annotated[int, Field(ge=1, le=1_000_000_000)]


class Signed(BaseModel):
    """Who changes rules, and why: kept with the version."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    by: Annotated[str, Field(max_length=120)] = ""
    why: Annotated[str, Field(max_length=500)] = ""

    @property
    def who(self) -> Who:
        """As the version keeps it."""
        return Who(self.by, self.why)


class Imported(Signed):
    """`merge` keeps the rules of other names; without it the file replaces them all."""

    merge: bool = False


class Back(Signed):
    """Which version to go back to."""

    version: Annotated[int, Field(ge=1, le=1_000_000_000)]


class VersionView(BaseModel):
    """A version of a catalogue's rules: who saved it, when, why, and what was done."""

    version: int
    at: str
    by: str
    why: str
    change: str
    count: int


class RulesReply(BaseModel):
    """All rules in the order in which they go; version 0 where none was ever saved. `unread` names
    those that were saved when rules looked otherwise: they do nothing until they are put anew."""

    version: int
    rules: list[Rule]
    unread: list[str]
    took_ms: float


class RuleReply(BaseModel):
    """One rule, as the version has it."""

    version: int
    rule: Rule
    took_ms: float


class SavedReply(BaseModel):
    """The version that was made."""

    saved: VersionView
    took_ms: float


class VersionsReply(BaseModel):
    """The newest first, a hundred at most."""

    versions: list[VersionView]
    took_ms: float


AS_YAML = {"content": {YAML[0]: {"schema": FILE}}}

resource = Resource("rules", "Pin, bury, boost, filter, redirect, show", "/v1/<catalogue>/rules")


@resource.get("", responses={200: RulesReply})
def listed(path: InCatalogue) -> Response:
    """All rules of the catalogue."""
    return _listed(keeping.current(path.catalogue, services()))


@resource.get("/versions", responses={200: VersionsReply})
def versions(path: InCatalogue) -> Response:
    """The versions of the catalogue's rules. Each save made one."""
    views = [view(one) for one in keeping.versions(path.catalogue, services())]
    return reply(VersionsReply(versions=views, took_ms=elapsed_ms()))


@resource.get("/versions/<version>", responses={200: RulesReply})
def version(path: OfVersion) -> Response:
    """The rules as they were in a version."""
    return _listed(keeping.at_version(path.catalogue, path.version, services()))


@resource.post("/rollback", responses={200: SavedReply, **refusals(413, 415)})
def rollback(path: InCatalogue, body: Back) -> Response:
    """Save the rules of an earlier version once more, as the newest."""
    return _saved(keeping.roll_back(path.catalogue, body.version, body.who, services()))


@resource.get("/export", responses={200: AS_YAML})
def export(path: InCatalogue) -> Response:
    """All rules as a YAML file, which `import` takes."""
    kept = keeping.current(path.catalogue, services())
    text = as_yaml(path.catalogue, kept.version, kept.rules)
    return yaml_file(text, f"{path.catalogue}-rules.yaml")


@resource.post(
    "/import",
    responses={200: SavedReply, **refusals(413, 415)},
    openapi_extensions=described(FILE),
)
def take_in(path: InCatalogue, query: Imported) -> Response:
    """Save the rules of a file, all of them or, where one is wrong, none."""
    given = read_rules(body())
    using = services()
    return _saved(keeping.take_in(path.catalogue, given, query.who, using, merge=query.merge))


@resource.get("/<rule>", responses={200: RuleReply})
def get(path: OfRule) -> Response:
    """One rule."""
    version, rule = keeping.one(path.catalogue, path.rule, services())
    return reply(RuleReply(version=version, rule=rule, took_ms=elapsed_ms()))


@resource.put(
    "/<rule>",
    responses={200: SavedReply, 201: SavedReply, **refusals(413, 415)},
    openapi_extensions=described(RULE),
)
def put(path: OfRule, query: Signed) -> Response:
    """Save a rule, in place of one of its name. Searches follow it within seconds."""
    rule = read_rule(body(), path.rule)
    saved, new = keeping.put(path.catalogue, rule, query.who, services())
    return _saved(saved, 201 if new else 200)


@resource.delete("/<rule>", responses={200: SavedReply})
def delete(path: OfRule, query: Signed) -> Response:
    """Take a rule away."""
    return _saved(keeping.delete(path.catalogue, path.rule, query.who, services()))


def view(one: Version) -> VersionView:
    """A version as others see it."""
    note = one.note
    return VersionView(
        version=one.number, at=one.at, by=note.by, why=note.why, change=note.change, count=one.count
    )


def _listed(kept: Kept) -> Response:
    rules, unread = list(kept.rules.rules), kept.unread_names
    return reply(RulesReply(version=kept.version, rules=rules, unread=unread, took_ms=elapsed_ms()))


def _saved(made: Version, status: int = 200) -> Response:
    return reply(SavedReply(saved=view(made), took_ms=elapsed_ms()), status)
