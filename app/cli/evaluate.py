"""`pinwheel evaluate`: how good is what is served, by people's ratings?"""

import sys
from dataclasses import dataclass, replace
from pathlib import Path

import click
import orjson
from rich.console import Console
from rich.progress import track

from app.evaluation.comparison import Comparison, Side, side
from app.evaluation.rivals import SERVED, UnknownRivalError, rival
from app.evaluation.running import run_queries
from app.evaluation.shown import as_json, summary, worst_first
from app.search.errors import BadRequest
from app.services import Services, build
from app.settings import settings
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.errors import EngineDown, IndexMissing
from ranking.evaluation.judgments import Judgments, JudgmentsError
from ranking.evaluation.reading import read_judgments
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
    against: str | None


@click.command()
@click.option(
    "--judgments",
    "file",
    required=True,
    type=EXISTING,
    help="CSV or TSV with query, item and rating; or TREC qrels.",
)
@click.option("--topics", type=EXISTING, help="Texts of the topics that TREC qrels number.")
@click.option("--catalogue", required=True, help="The catalogue's name.")
@click.option("--against", help="`rrf`, or one leg: words, phrase, codes, semantic.")
@click.option("--per-query", is_flag=True, help="Show each query, the poorest first.")
@click.option("--run-out", type=WRITTEN, help="Write the run as trec_eval reads it.")
@click.option("--json", "machine", is_flag=True, help="Print JSON.")
def command(
    file: Path,
    topics: Path | None,
    catalogue: str,
    against: str | None,
    per_query: bool,
    run_out: Path | None,
    machine: bool,
) -> None:
    """Send every judged query through the search and measure its answer.

    nDCG@10, recall@100, reciprocal rank, and how much of the first ten anyone has judged.
    """
    try:
        asked = Asked(catalogue, read_judgments(file, topics), against)
        compared = compare(asked, patient())
        if run_out:
            write_run(compared.ours.ran.items, run_out, SERVED)
    except ERRORS as error:
        raise click.ClickException(str(error)) from error
    _print(compared, per_query, machine)


def patient() -> Services:
    """The services, waiting longer for the engine than a person would. Raises EngineDown."""
    return build(settings().model_copy(update={"engine_timeout_s": PATIENCE_S}))


def compare(asked: Asked, own: Services) -> Comparison:
    """The served ranking, and the one it is measured against. Raises what is in ERRORS."""
    theirs = rival(asked.against) if asked.against else None
    ours = _side(SERVED, asked, own)
    if not theirs or not asked.against:
        return Comparison(ours)
    return Comparison(ours, _side(asked.against, asked, replace(own, ranker=theirs)))


def _side(name: str, asked: Asked, own: Services) -> Side:
    console = Console(stderr=True)
    queries = track(asked.judgments.queries, description=f"Searching ({name})", console=console,
                    disable=not console.is_terminal)  # fmt: skip
    return side(name, asked.judgments, run_queries(asked.catalogue, queries, own))


def _print(compared: Comparison, per_query: bool, machine: bool) -> None:
    if machine:
        sys.stdout.write(orjson.dumps(as_json(compared, per_query)).decode() + "\n")
        return
    console = Console()
    if per_query:
        console.print(worst_first(compared))
    console.print(summary(compared))
    missing = sorted(set().union(*(one.ran.degraded for one in compared.sides)))
    if missing:
        console.print(f"[yellow]Some searches went without: {', '.join(missing)}")
