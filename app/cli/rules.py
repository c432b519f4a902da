"""`pinwheel rules`: merchandising rules from the terminal."""

import getpass
from dataclasses import replace
from datetime import datetime

import click
from pydantic import TypeAdapter, ValidationError

from app.cli import rules_shown as shown
from app.cli.refusing import View, refusing
from app.cli.text import TEXT
from app.rules import keeping
from app.rules.keeping import Who
from app.rules.preview import preview as run_preview
from app.rules.problems import Contended, RuleMissing, RulesError, VersionMissing
from app.rules.reading import plain_yaml, read_rule, read_rules
from app.rules.writing import as_yaml
from app.search.errors import BadRequest
from app.search.request import SearchRequest
from app.services import services
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.errors import EngineDown, IndexMissing
from ranking.rules.day import first_moment

ERRORS = (
    RulesError, RuleMissing, VersionMissing, Contended, BadRequest, UnknownCatalogue, IndexMissing,
    EngineDown, OSError, ValueError,
)  # fmt: skip

told = refusing(*ERRORS)


@click.group()
def command() -> None:
    """Merchandising rules: pin, bury, boost, filter, redirect, banner and synonym.

    Searches follow a change within seconds. FILE may be -, the standard input.
    """


def _signed(view: View) -> View:
    by = click.option("--by", default=_user, show_default="you", help="Who makes the change.")
    why = click.option("--why", default="", help="Why: kept with the version.")
    return by(why(view))


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no name for this user, as in many a container
        return ""


as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
of_catalogue = click.argument("catalogue")


@command.command("list")
@of_catalogue
@as_json
@told
def listed(catalogue: str, as_json: bool) -> None:
    """All rules of CATALOGUE, in the order in which they go."""
    shown.listed(keeping.current(catalogue, services()), as_json=as_json)


@command.command()
@of_catalogue
@click.argument("rule")
@as_json
@told
def show(catalogue: str, rule: str, as_json: bool) -> None:
    """One RULE, as a file that `put` takes."""
    _, found = keeping.one(catalogue, rule, services())
    shown.one(found, as_json=as_json)


@command.command()
@of_catalogue
@click.argument("file", type=TEXT)
@_signed
@as_json
@told
def put(catalogue: str, file: str, by: str, why: str, as_json: bool) -> None:
    """Save the rule in FILE, in place of one of its name."""
    rule = read_rule(plain_yaml(file))
    saved, _ = keeping.put(catalogue, rule, Who(by, why), services())
    shown.saved(saved, as_json=as_json)


@command.command()
@of_catalogue
@click.argument("rule")
@_signed
@as_json
@told
def delete(catalogue: str, rule: str, by: str, why: str, as_json: bool) -> None:
    """Take RULE away."""
    shown.saved(keeping.delete(catalogue, rule, Who(by, why), services()), as_json=as_json)


@command.command()
@of_catalogue
@click.argument("file", type=TEXT)
@click.argument("words", default="")
@click.option("--filter", "-f", "filters", multiple=True, help="As of `search`; may be repeated.")
@click.option("--size", "-n", default=10, show_default=True, help="How many items.")
@click.option("--at", help="As if it were then: 2026-11-27 or 2026-11-27T18:00:00Z.")
@as_json
@told
def preview(
    catalogue: str, file: str, words: str, filters: tuple[str, ...], size: int,
    at: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Show what a search for WORDS gives without and with the rule in FILE. Saves nothing."""
    draft = read_rule(plain_yaml(file))
    using = services()
    if at is not None:
        using = replace(using, now=_moment(at).timestamp)
    using.lexicons.refresh(catalogue)  # a command searches once, and waits for it
    request = _request(q=words, filter=list(filters), size=size)
    shown.preview(run_preview(draft, request, catalogue, using), as_json=as_json)


@command.command()
@of_catalogue
@as_json
@told
def versions(catalogue: str, as_json: bool) -> None:
    """Who changed the rules of CATALOGUE, when and why; the newest first."""
    shown.versions(keeping.versions(catalogue, services()), as_json=as_json)


@command.command()
@of_catalogue
@click.argument("version", type=click.IntRange(1))
@_signed
@as_json
@told
def rollback(catalogue: str, version: int, by: str, why: str, as_json: bool) -> None:
    """Save the rules of VERSION once more, as the newest."""
    shown.saved(keeping.roll_back(catalogue, version, Who(by, why), services()), as_json=as_json)


@command.command()
@of_catalogue
@as_json
@told
def export(catalogue: str, as_json: bool) -> None:
    """Print all rules as a YAML file that `import` takes."""
    kept = keeping.current(catalogue, services())
    if as_json:
        shown.listed(kept, as_json=True)
    else:
        click.echo(as_yaml(catalogue, kept.version, kept.rules), nl=False)


@command.command("import")
@of_catalogue
@click.argument("file", type=TEXT)
@click.option("--merge", is_flag=True, help="Keep the rules of other names.")
@_signed
@as_json
@told
def take_in(catalogue: str, file: str, merge: bool, by: str, why: str, as_json: bool) -> None:
    """Save the rules in FILE in place of all there are; where one is wrong, none."""
    given = read_rules(plain_yaml(file))
    saved = keeping.take_in(catalogue, given, Who(by, why), services(), merge=merge)
    shown.saved(saved, as_json=as_json)


def _request(**asked: object) -> SearchRequest:
    try:
        return SearchRequest.model_validate(asked)
    except ValidationError as error:
        first = error.errors()[0]
        raise click.ClickException(f"{first['loc'][0]}: {first['msg']}") from None


def _moment(written: str) -> datetime:
    try:
        read: datetime = TypeAdapter(datetime).validate_python(first_moment(written))
    except ValueError:
        message = f"{written!r} is no date; write 2026-11-27 or 2026-11-27T18:00:00Z"
        raise click.ClickException(f"--at: {message}") from None
    return read
