"""`pinwheel delete`: a catalogue with everything that is kept of it."""

import click

from app.cli.refusing import refusing
from app.intake.removal import TaskAtWork, remove
from app.services import services
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.connection.outage import down_means_down
from opensearch.errors import EngineDown
from opensearch.indexing.building.errors import BuildUnderWay


@click.command("delete")
@click.argument("catalogue")
@click.option("--yes", is_flag=True, help="Do not ask.")
@refusing(UnknownCatalogue, TaskAtWork, BuildUnderWay, EngineDown, OSError)
def command(catalogue: str, yes: bool) -> None:
    """Delete CATALOGUE: its items, file, lexicon, refinements, rules, judgments, goldens, models,
    pictures and tasks. Nothing of it can be brought back.

    `GET /v1/CATALOGUE/judgments/export` and `pinwheel rules export` save what people made of it.
    """
    with down_means_down():
        services().catalogues.latest(catalogue)
        if not yes:
            question = f"Delete {catalogue}, its rules, judgments and models for good?"
            click.confirm(question, abort=True, err=True)
        remove(services(), catalogue)
    click.echo(f"{catalogue} is deleted")
