"""`pinwheel judgments`: sets of judgments that are kept with a catalogue."""

import sys
from pathlib import Path

import click
import orjson

from app.cli.judged_by import EXISTING
from app.cli.refusing import refusing
from app.judging import sets
from app.judging.sets import FORMS, SetMissing, Upload
from app.services import services
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.errors import EngineDown, IndexMissing
from opensearch.kept import papers
from ranking.evaluation.judgments import JudgmentsError
from ranking.evaluation.reading import form_of
from ranking.utf8 import NotUtf8, decoded

told = refusing(
    JudgmentsError, SetMissing, UnknownCatalogue, IndexMissing, EngineDown, NotUtf8, OSError
)
of_catalogue = click.argument("catalogue")
of_set = click.argument("name")


@click.group()
def command() -> None:
    """Sets of judgments by name: upload them once, evaluate and train by them from anywhere.

    `pinwheel evaluate` and `pinwheel train` take one as `--judgments stored:NAME`.
    """


@command.command("list")
@of_catalogue
@click.option("--json", "machine", is_flag=True, help="Print JSON.")
@told
def listed(catalogue: str, machine: bool) -> None:
    """The sets of CATALOGUE."""
    services().catalogues.get(catalogue)
    found = papers.listed(services().client, catalogue, sets.KIND)
    if machine:
        plain = [{"name": one.name, "count": one.count, "at": one.at} for one in found]
        sys.stdout.write(orjson.dumps(plain).decode() + "\n")
    for one in () if machine else found:
        click.echo(f"{one.name}: {one.count:,} judgments, {one.at[:19]}")


@command.command()
@of_catalogue
@of_set
@click.argument("file", type=EXISTING)
@click.option("--format", "form", type=click.Choice(FORMS), help="Where the name does not tell.")
@click.option("--skip-unknown", is_flag=True, help="Leave out items that the catalogue lacks.")
@told
def put(catalogue: str, name: str, file: Path, form: str | None, skip_unknown: bool) -> None:
    """Keep the judgments in FILE as NAME, in place of those before; where a row is wrong, none."""
    services().catalogues.get(catalogue)
    text = decoded(file.read_bytes(), str(file))
    given = Upload(name, text, form or form_of(file), skip_unknown)
    _, read = sets.take_in(catalogue, given, services())
    click.echo(f"{len(read.rows):,} judgments of {len(read.queries):,} queries kept as {name}")


@command.command()
@of_catalogue
@of_set
@told
def show(catalogue: str, name: str) -> None:
    """Print the set as it was uploaded."""
    paper = papers.get(services().client, catalogue, sets.KIND, name)
    if paper is None:
        raise SetMissing(catalogue, name)
    click.echo(paper.text, nl=False)


@command.command()
@of_catalogue
@of_set
@told
def delete(catalogue: str, name: str) -> None:
    """Take a set away."""
    if not papers.delete(services().client, catalogue, sets.KIND, name):
        raise SetMissing(catalogue, name)
    click.echo(f"{name} is gone")
