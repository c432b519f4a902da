"""`pinwheel goldens`: what a catalogue's first places must show, kept with the catalogue."""

import sys

import click
import orjson

from app.cli.evaluate import patient
from app.cli.refusing import refusing
from app.cli.text import TEXT
from app.evaluation import goldens as held
from app.evaluation.rivals import GRAMMAR, UnknownRivalError, rival
from app.services import services
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.errors import EngineDown, IndexMissing
from ranking.evaluation.goldens import Golden, GoldensError, as_yaml

ERRORS = (GoldensError, UnknownRivalError, UnknownCatalogue, IndexMissing, EngineDown, OSError)

told = refusing(*ERRORS)
of_catalogue = click.argument("catalogue")
as_json = click.option("--json", "machine", is_flag=True, help="Print JSON.")


@click.group()
def command() -> None:
    """Queries whose first places must show certain items, kept for each catalogue.

    No model that breaks one is promoted.
    """


@command.command("list")
@of_catalogue
@as_json
@told
def listed(catalogue: str, machine: bool) -> None:
    """All goldens of CATALOGUE."""
    services().catalogues.get(catalogue)
    found = held.stored_goldens(catalogue, services())
    if machine:
        _json(found)
    for one in () if machine else found:
        click.echo(f"{one.query}: {_said(one)}")


@command.command("import")
@of_catalogue
@click.argument("file", type=TEXT)
@click.option("--merge", is_flag=True, help="Keep those of other queries.")
@told
def take_in(catalogue: str, file: str, merge: bool) -> None:
    """Keep the goldens in FILE in place of all there are; where one is wrong, none."""
    services().catalogues.get(catalogue)
    kept = held.keep_goldens(catalogue, file, services(), merge=merge)
    click.echo(f"{len(kept)} goldens kept")


@command.command()
@of_catalogue
@told
def export(catalogue: str) -> None:
    """Print all goldens as a YAML file that `import` takes."""
    services().catalogues.get(catalogue)
    if found := held.stored_goldens(catalogue, services()):
        click.echo(as_yaml(found), nl=False)


@command.command()
@of_catalogue
@told
def clear(catalogue: str) -> None:
    """Keep no goldens any more."""
    services().catalogues.get(catalogue)
    click.echo("forgotten" if held.forget_goldens(catalogue, services()) else "there were none")


@command.command()
@of_catalogue
@click.option("--ours", default="served", metavar="RANKING", help=f"One of: {GRAMMAR}")
@as_json
@told
def check(catalogue: str, ours: str, machine: bool) -> None:
    """Say which goldens break now; status 1 where one does."""
    own = patient()
    own.catalogues.get(catalogue)
    reasons = held.broken(held.stored_goldens(catalogue, own), rival(ours, catalogue, own))
    if machine:
        sys.stdout.write(orjson.dumps({"goldens_broken": reasons}).decode() + "\n")
    else:
        click.echo("\n".join(reasons) or "All goldens hold.")
    sys.exit(1 if reasons else 0)


def _said(one: Golden) -> str:
    shows = f"shows {', '.join(one.items)} in its first {one.top}" if one.items else ""
    never = f"never shows {', '.join(one.never)} there" if one.never else ""
    return "; ".join(part for part in (shows, never) if part)


def _json(found: tuple[Golden, ...]) -> None:
    plain = [one.model_dump(mode="json") for one in found]
    sys.stdout.write(orjson.dumps(plain).decode() + "\n")
