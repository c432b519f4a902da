"""`pinwheel reindex`: a catalogue's index made anew while it serves."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
import orjson
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from app.cli.losses import warn_of_losses
from app.encoders import EncoderMissing, check_encoder
from app.intake.from_source import Feed, reindex_from
from app.intake.rebuild import reindex, roll_back
from app.intake.report import ALL_GOOD, SOME_REJECTED
from app.intake.sources import SourceError, open_source
from app.intake.space import EncoderDiffers
from app.services import services
from app.tasks import OtherRuns, TaskFailed, TaskMissing, TasksDown, start, state
from opensearch.catalogue.loading import load
from opensearch.catalogue.problems import CatalogueError
from opensearch.catalogue.schema import Catalogue
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.connection.outage import down_means_down
from opensearch.errors import EngineDown
from opensearch.indexing.building.errors import BuildError

POLL_S = 0.5
Watch = Callable[[str, int, int | None], None]  # stage, done, total


@click.command("reindex")
@click.argument("catalogue")
@click.option(
    "--catalogue",
    "-c",
    "file",
    type=click.Path(path_type=Path),
    help="The catalogue's changed YAML file, to be applied.",
)
@click.option(
    "--source",
    type=click.Path(path_type=Path),
    help="Fill it from this file or folder, in this process: what it lacks is gone.",
)
@click.option(
    "--rejects", type=click.Path(path_type=Path), help="Where its bad rows are set aside."
)
@click.option(
    "--allow-empty", is_flag=True, help="With --source: take one without items, and be empty."
)
@click.option("--rollback", is_flag=True, help="Go back to the index before the last reindex.")
@click.option("--wait/--no-wait", default=True, help="Stay until it is done, or print the task.")
@click.option("--here", is_flag=True, help="Do it in this process, not by the worker.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.pass_context
def command(
    context: click.Context,
    catalogue: str,
    file: Path | None,
    source: Path | None,
    rejects: Path | None,
    allow_empty: bool,
    rollback: bool,
    wait: bool,
    here: bool,
    as_json: bool,
) -> None:
    """Make the index of CATALOGUE anew, by its schema and encoder as they are now.

    Searches and writes go on meanwhile; what is written is kept. The previous index stays for
    --rollback, which keeps what was written since as well. Exit code: 0 done, 3 done but some rows
    of the source rejected, 1 failed and the old index serves on.
    """
    try:
        if rollback:
            _refuse_besides(source, file)
        changed = load(file, catalogue) if file else None
        if not (source or rollback):
            warn_of_losses(catalogue, changed and changed[0], file)
        with _applied(catalogue, changed):
            result = (
                _from_source(catalogue, Feed(open_source(source), rejects, allow_empty))
                if source
                else _begun(catalogue, rollback=rollback, here=here)
            )
        if wait and "task" in result:
            with watching(catalogue) as watch:
                result = followed(result["task"], watch)
    except (*ERRORS, *ERRORS_OF_TASKS) as error:
        raise click.ClickException(str(error)) from error
    click.echo(orjson.dumps(result, option=orjson.OPT_INDENT_2) if as_json else summary(result))
    context.exit(SOME_REJECTED if result.get("rejected") else ALL_GOOD)


def _refuse_besides(source: Path | None, file: Path | None) -> None:
    """Of what --rollback does not go with."""
    if source:
        raise click.UsageError("--source and --rollback are two different things: give one")
    if file:
        raise click.UsageError(
            "--rollback brings its index's own file back: give --catalogue or --rollback"
        )


ERRORS = (
    BuildError, CatalogueError, EncoderDiffers, EncoderMissing, EngineDown, OSError, SourceError,
    UnknownCatalogue,
)  # fmt: skip
ERRORS_OF_TASKS = (OtherRuns, TaskFailed, TaskMissing, TasksDown)


@contextmanager
def _applied(catalogue: str, changed: tuple[Catalogue, str] | None) -> Iterator[None]:
    """The catalogue, which is there already, is as `changed` says from now on; as before where its
    index was not made, or given to the worker, after all. The worker's task puts back as well."""
    if changed is None:
        yield
        return
    check_encoder(changed[0])
    with down_means_down():
        before = services().catalogues.latest(catalogue)
        services().catalogues.save(*changed)
    try:
        yield
    except BaseException:
        with down_means_down():
            services().catalogues.bring_back(before)
        raise


def _from_source(catalogue: str, feed: Feed) -> dict[str, Any]:
    with watching(catalogue) as watch, down_means_down():
        built = reindex_from(
            services(), catalogue, feed, lambda now: watch(now.phase, now.done, None)
        )
    return asdict(built)


def _begun(catalogue: str, *, rollback: bool, here: bool) -> dict[str, Any]:
    """What was built, or the worker's `task`."""
    if here:
        with watching(catalogue) as watch:
            return in_this_process(catalogue, rollback, watch)
    return {"task": start("reindex", {"catalogue": catalogue, "rollback": rollback})}


def in_this_process(catalogue: str, rollback: bool, watch: Watch) -> dict[str, Any]:
    """Build here. Raises what `ERRORS` holds."""
    way = roll_back if rollback else reindex
    with down_means_down():
        built = way(
            services(), catalogue, lambda now: watch(now.phase, now.done, now.total or None)
        )
    return asdict(built)


def followed(task: str, watch: Watch) -> dict[str, Any]:
    """Wait for the worker; its result. Raises TaskFailed, TaskMissing, TasksDown."""
    while True:
        now = state(task)
        if now.progress:
            watch(now.progress.stage, now.progress.done, now.progress.total)
        if now.status == "failed":
            raise TaskFailed(now.error or "the worker gave no reason")
        if now.status == "done":
            return now.result or {}
        time.sleep(POLL_S)


@contextmanager
def watching(catalogue: str) -> Iterator[Watch]:
    """A bar on the terminal's error stream; nothing where it is no terminal."""
    columns = (
        TextColumn(f"Reindexing {catalogue}: {{task.description}}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        bar = progress.add_task("waiting", total=None)

        def watch(stage: str, done: int, total: int | None) -> None:
            progress.update(bar, description=stage, completed=done, total=total)

        yield watch


def summary(result: dict[str, Any]) -> str:
    """A few lines for a person."""
    if "task" in result:
        return f"task {result['task']} is on its way: see GET /v1/tasks/{result['task']}"
    lines = [f"{result['catalogue']}: {result['items']:,} items, served by {result['served']}"]
    lines += [f"  {found['check']}: {found['detail']}" for found in result["findings"]]
    lines.append(f"writers waited {result['paused_s']:.2f} s; kept for --rollback: "
                 f"{result['previous'] or 'nothing'}")  # fmt: skip
    if result.get("rejected"):
        lines.append(f"{result['rejected']:,} rows rejected, with reasons in {result['rejects']}")
    return "\n".join((*lines, *result.get("notes", ())))
