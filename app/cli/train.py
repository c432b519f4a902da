"""`pinwheel train`: a ranking model, from people's judgments or from the catalogue alone."""

import sys
from pathlib import Path

import click
import orjson
from rich.console import Console
from rich.progress import Progress, TaskID

from app.cli.evaluate import patient
from app.training.report import TrainingReport
from app.training.train import Asked, models_of, train
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.errors import EngineDown, IndexMissing
from ranking.evaluation.judgments import JudgmentsError
from ranking.evaluation.reading import read_judgments
from ranking.model import registry
from ranking.model.manifest import ModelError
from ranking.training.fit import TooFewLabels

ERRORS = (
    JudgmentsError, TooFewLabels, ModelError, UnknownCatalogue, IndexMissing, EngineDown, OSError,
)  # fmt: skip
EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--judgments", "file", type=EXISTING, help="CSV, TSV or TREC qrels.")
@click.option("--topics", type=EXISTING, help="Texts of the topics that TREC qrels number.")
@click.option("--catalogue", help="The catalogue that was judged, or whose model to change.")
@click.option(
    "--from-catalogue",
    "made_of",
    help="Make up queries from this catalogue; the model is kept, not promoted.",
)
@click.option("--no-promote", is_flag=True, help="Keep the model, but do not let it rank.")
@click.option("--promote", "version", help="Let this version rank, whatever was measured.")
@click.option("--rollback", is_flag=True, help="Let the model before, or fusion, rank again.")
@click.option("--json", "machine", is_flag=True, help="Print JSON.")
def command(
    file: Path | None,
    topics: Path | None,
    catalogue: str | None,
    made_of: str | None,
    no_promote: bool,
    version: str | None,
    rollback: bool,
    machine: bool,
) -> None:
    """Train a model, and let it rank where it is surely better than what ranks now.

    Or change which model ranks: --promote VERSION, --rollback.
    """
    try:
        if version or rollback:
            _print(_change(_named(catalogue), version), machine)
            return
        if made_of:
            asked = Asked(made_of, promote=not no_promote)
        elif file:
            asked = Asked(_named(catalogue), read_judgments(file, topics), not no_promote)
        else:
            raise click.UsageError(
                "say --judgments FILE --catalogue NAME, or --from-catalogue NAME"
            )
        _print(_shown(asked).model_dump(), machine)
    except ERRORS as error:
        raise click.ClickException(str(error)) from error


def _named(catalogue: str | None) -> str:
    if not catalogue:
        raise click.UsageError("say which: --catalogue NAME")
    return catalogue


def _change(catalogue: str, version: str | None) -> dict[str, object]:
    folder = models_of(patient().settings, catalogue)
    if version:
        registry.promote(folder, version)
        return {"catalogue": catalogue, "ranks": version}
    return {"catalogue": catalogue, "ranks": registry.roll_back(folder) or "fusion"}


def _shown(asked: Asked) -> TrainingReport:
    console = Console(stderr=True)
    bars: dict[str, TaskID] = {}
    with Progress(console=console, disable=not console.is_terminal) as progress:

        def tell(stage: str, done: int, total: int) -> None:
            if stage not in bars:
                bars[stage] = progress.add_task(stage.capitalize(), total=total)
            progress.update(bars[stage], completed=done, total=total)

        return train(asked, patient(), tell)


def _print(found: dict[str, object], machine: bool) -> None:
    if machine:
        sys.stdout.write(orjson.dumps(found).decode() + "\n")
        return
    for name, value in found.items():
        click.echo(f"{name}: {value}")
