"""`pinwheel evaluate`: how good is what is served, by people's ratings?"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click
import orjson
from rich.console import Console
from rich.progress import track

from app.evaluation.comparison import Comparison, compare
from app.evaluation.contestant import SERVED
from app.evaluation.known import held_to
from app.evaluation.rivals import GRAMMAR, UnknownRivalError, rival
from app.evaluation.shown import as_json, by_segment, summary, worst_first
from app.search.errors import BadRequest
from app.services import Services, build
from app.settings import settings
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.errors import EngineDown, IndexMissing
from ranking.evaluation.judgments import Judgments, JudgmentsError
from ranking.evaluation.reading import FORMATS, read_judgments
from ranking.evaluation.trec_run import write_run

ERRORS = (
    JudgmentsError, UnknownRivalError, UnknownCatalogue, IndexMissing, EngineDown, BadRequest,
    OSError,
)  # fmt: skip
PATIENCE_S = 30.0  # a busy engine delays the numbers; it must not change them
EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
WRITTEN = click.Path(dir_okay=False, writable=True, path_type=Path)


@dataclass(frozen=True)
class Asked:
    """What the command was told to evaluate."""

    catalogue: str
    judgments: Judgments
    ours: str
    against: str | None


@click.command(
    epilog=f"A RANKING is one or more of: {GRAMMAR}. "
    "For example: --ours model:20261123T101500 --against served, or --against fusion+diversity=0.3"
)
@click.option(
    "--judgments",
    "file",
    required=True,
    type=EXISTING,
    help="CSV or TSV with query, item and rating; TREC qrels; or a Quepid export.",
)
@click.option("--topics", type=EXISTING, help="Texts of the topics that TREC qrels number.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="Where the name does not tell.")
@click.option("--catalogue", required=True, help="The catalogue's name.")
@click.option("--ours", default=SERVED, metavar="RANKING", help="What is measured; else as served.")
@click.option("--against", metavar="RANKING", help="What it is compared with.")
@click.option("--skip-unknown", is_flag=True, help="Leave out items that the catalogue lacks.")
@click.option("--per-query", is_flag=True, help="Show each query, the poorest first.")
@click.option("--run-out", type=WRITTEN, help="Write the run as trec_eval reads it.")
@click.option("--json", "machine", is_flag=True, help="Print JSON.")
def command(
    file: Path,
    topics: Path | None,
    form: str | None,
    catalogue: str,
    ours: str,
    against: str | None,
    skip_unknown: bool,
    per_query: bool,
    run_out: Path | None,
    machine: bool,
) -> None:
    """Send every judged query through the search and measure its answer.

    nDCG@10, recall@100, reciprocal rank, how much of the first ten anyone has judged, how varied
    they are, and how long a page takes; against another ranking, with 95 % intervals.
    """
    try:
        own = patient()
        judgments = read_judgments(file, topics, form)
        known = held_to(catalogue, judgments, own, skip=skip_unknown)
        compared = compared_by(Asked(catalogue, known, ours, against), own)
        if run_out:
            write_run(compared.ours.ran.items, run_out, ours)
    except ERRORS as error:
        raise click.ClickException(str(error)) from error
    _print(compared, per_query, machine)


def patient() -> Services:
    """The services, waiting longer for the engine than a person would. Raises EngineDown."""
    return build(settings().model_copy(update={"engine_timeout_s": PATIENCE_S}))


def compared_by(asked: Asked, own: Services) -> Comparison:
    """One ranking, and the one it is measured against. Raises what is in ERRORS."""
    named = [asked.ours, asked.against] if asked.against else [asked.ours]
    contestants = tuple(rival(each, asked.catalogue, own) for each in named)
    return compare(contestants, asked.judgments, told)


def told(queries: Iterable[str], doing: str) -> Iterable[str]:
    """`queries`, with a bar for a person who watches."""
    console = Console(stderr=True)
    shown = console.is_terminal
    return track(queries, description=doing, console=console, disable=not shown)


def _print(compared: Comparison, per_query: bool, machine: bool) -> None:
    if machine:
        sys.stdout.write(orjson.dumps(as_json(compared, per_query)).decode() + "\n")
        return
    console = Console()
    if per_query:
        console.print(worst_first(compared))
    console.print(by_segment(compared))
    console.print(summary(compared))
    missing = sorted(set().union(*(one.ran.degraded for one in compared.sides)))
    if missing:
        console.print(f"[yellow]Some searches went without: {', '.join(missing)}")
