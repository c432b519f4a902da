"""`pinwheel import`: items from a file or a folder into a catalogue."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from app.encoders import EncoderMissing, check_encoder
from app.intake.importing import Options, Watch, import_source
from app.intake.report import FAILED, ImportProgress, ImportReport
from app.intake.sources import SourceError, open_source
from app.intake.target import open_target
from app.lexicon.after_import import learn_after
from app.services import services
from app.settings import settings
from opensearch.catalogue.loading import load
from opensearch.catalogue.problems import CatalogueError
from opensearch.connection.outage import down_means_down
from opensearch.errors import EngineDown
from opensearch.indices.first_index import IndexDiffers

ERRORS = (SourceError, CatalogueError, EngineDown, EncoderMissing, IndexDiffers, OSError)


@click.command("import")
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--catalogue",
    "-c",
    "file",
    required=True,
    type=click.Path(path_type=Path),
    help="The catalogue's YAML file (`pinwheel infer` proposes one).",
)
@click.option("--name", help="Another name for the catalogue than its file gives.")
@click.option("--dry-run", is_flag=True, help="Check every row, write nothing.")
@click.option("--restart", is_flag=True, help="Begin anew where an import was interrupted.")
@click.option("--rejects", type=click.Path(path_type=Path), help="Where bad rows are set aside.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.pass_context
def command(
    context: click.Context,
    source: Path,
    file: Path,
    name: str | None,
    dry_run: bool,
    restart: bool,
    rejects: Path | None,
    as_json: bool,
) -> None:
    """Import SOURCE into a catalogue.

    SOURCE is JSON Lines, CSV or TSV (each also gzipped), Parquet, a folder of pictures, or a folder
    of Markdown. An interrupted import goes on where it stopped. Exit code: 0 all rows taken, 3 some
    rejected, 1 failed.
    """
    try:
        catalogue, yaml = load(file, name)
        check_encoder(catalogue)
        opened = open_source(source)
        with down_means_down():
            target = None if dry_run else open_target(catalogue, yaml, services())
        with watching(catalogue.name) as watch:
            since = time.time_ns() // 1000 if restart else 0
            options = Options(settings().home, since, rejects)
            report = import_source(opened, catalogue, target, options, watch)
        if not dry_run:
            report = learn_after(report, services())
    except ERRORS as error:
        click.echo(f"pinwheel import: {error}", err=True)
        context.exit(FAILED)
    click.echo(report.model_dump_json(indent=2) if as_json else summary(report))
    context.exit(report.exit_code)


@contextmanager
def watching(name: str) -> Iterator[Watch]:
    """A bar on the terminal's error stream: rows, rate, time left; nothing where it is no
    terminal."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(show_speed=False),
        TextColumn("{task.fields[rows]} rows, {task.fields[rate]}/s"),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task(f"Importing {name}", total=None, rows="0", rate="–")

        def watch(now: ImportProgress) -> None:
            elapsed = progress.tasks[0].elapsed or 1.0
            rows = now.written + now.rejected
            progress.update(task, total=now.total, completed=now.position,
                            rows=f"{rows:,}", rate=f"{rows / elapsed:,.0f}")  # fmt: skip

        yield watch


def summary(report: ImportReport) -> str:
    """A few lines for a person."""
    done = "would be written" if report.dry_run else "written"
    lines = [f"{report.catalogue}: {report.written:,} items {done} in {report.seconds:,.1f} s"]
    if report.resumed_after:
        lines.append(f"went on after line {report.resumed_after:,} of an interrupted import")
    if report.superseded:
        lines.append(f"{report.superseded:,} left alone: the engine holds newer versions")
    if report.rejected:
        lines.append(f"{report.rejected:,} rows rejected, with reasons in {report.rejects}")
    return "\n".join((*lines, *report.notes))
