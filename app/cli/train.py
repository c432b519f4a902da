"""`pinwheel train`: a ranking model, from people's judgments or from the catalogue alone."""

import sys
from pathlib import Path

import click
import orjson
from rich.console import Console
from rich.progress import Progress, TaskID

from app.browse.catalogues import named
from app.cli.evaluate import patient
from app.cli.judged_by import EXISTING, HELP, JUDGMENTS, judgments_of
from app.cli.models_listed import show
from app.cli.train_sent import Given, sent
from app.evaluation.goldens import known_goldens
from app.evaluation.source import Source
from app.judging.sets import SetMissing
from app.services import Services
from app.tasks import BadArguments, OtherRuns, TasksDown
from app.training.kept import models_of
from app.training.promoting import promote
from app.training.report import TrainingReport
from app.training.train import Asked, train
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.errors import EngineDown, IndexMissing
from ranking.evaluation.goldens import GoldensError
from ranking.evaluation.judgments import JudgmentsError
from ranking.model import registry
from ranking.model.manifest import ModelError
from ranking.training.fit import TooFewLabels
from ranking.utf8 import NotUtf8

ERRORS = (
    BadArguments, JudgmentsError, GoldensError, TooFewLabels, ModelError, SetMissing,
    UnknownCatalogue, IndexMissing, EngineDown, OtherRuns, TasksDown, NotUtf8, OSError,
)  # fmt: skip


@click.command()
@click.option("--judgments", "file", type=JUDGMENTS, help=HELP)
@click.option("--topics", type=EXISTING, help="Texts of the topics that TREC qrels number.")
@click.option("--catalogue", help="The catalogue that was judged, or whose model to change.")
@click.option(
    "--from-catalogue",
    "made_of",
    help="Make up queries from this catalogue; the model is kept, not promoted. With --judgments "
    "they are learned from beside those, and weigh less.",
)
@click.option("--no-promote", is_flag=True, help="Keep the model, but do not let it rank.")
@click.option(
    "--promote", "version", help="Let this version (or `latest`) rank, whatever was measured."
)
@click.option("--goldens", type=EXISTING, help="Promote nothing that breaks one of these.")
@click.option("--rollback", is_flag=True, help="Let the model before, or fusion, rank again.")
@click.option("--list", "listing", is_flag=True, help="Show the kept models, and which one ranks.")
@click.option("--background", is_flag=True, help="As a task of the worker: print its id.")
@click.option("--json", "machine", is_flag=True, help="Print JSON.")
def command(
    file: Path | None,
    topics: Path | None,
    catalogue: str | None,
    made_of: str | None,
    no_promote: bool,
    version: str | None,
    goldens: Path | None,
    rollback: bool,
    listing: bool,
    background: bool,
    machine: bool,
) -> None:
    """Train a model, and let it rank where it is surely better than what ranks now.

    Or change which model ranks: --promote VERSION, --rollback; --list shows those there are.
    """
    source = Source(file, topics) if file else None
    if version and rollback:
        raise click.UsageError("say --promote or --rollback, not both")
    if made_of and catalogue and made_of != catalogue:
        raise click.UsageError(
            f"--catalogue {catalogue} is not --from-catalogue {made_of}: say one"
        )
    try:
        own = patient()
        if listing:
            show(_models(_named(catalogue), own), as_json=machine)
            return
        if version or rollback:
            _print(_change(_named(catalogue), version, goldens, own), machine)
            return
        name = made_of or _named(catalogue if source else None)
        if background:
            given = Given(name, file, bool(made_of), not no_promote, goldens, topics)
            _print(sent(given, own), machine)
            return
        asked = Asked(
            name,
            judgments_of(source, name, own) if source else None,
            not no_promote,
            known_goldens(goldens, name, own) if goldens else (),
            made_beside=bool(made_of),
        )
        _print(_shown(asked, own).model_dump(), machine)
    except ERRORS as error:
        raise click.ClickException(str(error)) from error


def _named(catalogue: str | None) -> str:
    if not catalogue:
        raise click.UsageError("say --catalogue NAME --judgments FILE, or --from-catalogue NAME")
    return catalogue


def _change(
    catalogue: str, version: str | None, goldens: Path | None, own: Services
) -> dict[str, object]:
    folder = _models(catalogue, own)
    if version:
        given = known_goldens(goldens, catalogue, own) if goldens else ()
        return {"catalogue": catalogue, "ranks": promote(catalogue, version, given, own)}
    return {"catalogue": catalogue, "ranks": registry.roll_back(folder) or "fusion"}


def _models(catalogue: str, own: Services) -> Path:
    return models_of(own.settings, named(catalogue, own).name)


def _shown(asked: Asked, own: Services) -> TrainingReport:
    console = Console(stderr=True)
    bars: dict[str, TaskID] = {}
    with Progress(console=console, disable=not console.is_terminal) as progress:

        def tell(stage: str, done: int, total: int) -> None:
            if stage not in bars:
                bars[stage] = progress.add_task(stage.capitalize(), total=total)
            progress.update(bars[stage], completed=done, total=total)

        return train(asked, own, tell)


def _print(found: dict[str, object], machine: bool) -> None:
    if machine:
        sys.stdout.write(orjson.dumps(found).decode() + "\n")
        return
    for name, value in found.items():
        for each in value if isinstance(value, tuple) else (value,):
            click.echo(f"{name}: {each:.4f}" if isinstance(each, float) else f"{name}: {each}")
