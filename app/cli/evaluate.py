"""`pinwheel evaluate`: how good is what is served, by people's ratings?"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import orjson
from rich.console import Console
from rich.progress import track

from app.cli.judged_by import EXISTING, HELP, JUDGMENTS, judgments_of
from app.evaluation.comparison import Comparison, compare
from app.evaluation.contestant import SERVED
from app.evaluation.goldens import broken, known_goldens
from app.evaluation.report import as_html
from app.evaluation.rivals import GRAMMAR, UnknownRivalError, rival
from app.evaluation.shown import as_json, by_segment, most_changed, summary, worst_first
from app.evaluation.source import Source
from app.judging.sets import SetMissing
from app.search.errors import BadRequest
from app.services import Services, build
from app.settings import settings
from app.terminal import safe
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.errors import EngineDown, IndexMissing
from ranking.evaluation.goldens import GoldensError
from ranking.evaluation.judgments import Judgments, JudgmentsError
from ranking.evaluation.reading import FORMATS
from ranking.evaluation.trec_run import write_run

ERRORS = (
    JudgmentsError, GoldensError, UnknownRivalError, UnknownCatalogue, IndexMissing, EngineDown,
    BadRequest, SetMissing, OSError,
)  # fmt: skip
PATIENCE_S = 30.0  # a busy engine delays the numbers; it must not change them


class Written(click.Path):
    """A file to write, refused before the searches where its folder is missing."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path."""
        path = Path(str(super().convert(value, param, ctx)))
        if not path.parent.is_dir():
            self.fail(f"there is no folder {str(path.parent)!r}: make it first", param, ctx)
        return path


WRITTEN = Written(dir_okay=False, writable=True)


@dataclass(frozen=True)
class Asked:
    """What the command was told to evaluate."""

    catalogue: str
    ours: str
    against: str | None


@click.command(
    epilog=f"A RANKING is one or more of: {GRAMMAR}. "
    "For example: --ours model:20261123T101500 --against served, or --against fusion+diversity=0.3"
)
@click.option("--judgments", "file", type=JUDGMENTS, help=HELP)
@click.option("--topics", type=EXISTING, help="Texts of the topics that TREC qrels number.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="Where the name does not tell.")
@click.option("--catalogue", required=True, help="The catalogue's name.")
@click.option("--ours", default=SERVED, metavar="RANKING", help="What is measured; else as served.")
@click.option("--against", metavar="RANKING", help="What it is compared with.")
@click.option("--skip-unknown", is_flag=True, help="Leave out items that the catalogue lacks.")
@click.option("--goldens", type=EXISTING, help="Fail where a query does not show what it must.")
@click.option("--per-query", is_flag=True, help="Show each query, the poorest first.")
@click.option("--run-out", type=WRITTEN, help="Write the run as trec_eval reads it.")
@click.option("--html", type=WRITTEN, help="Write a report to look at: one file, nothing fetched.")
@click.option("--json", "machine", is_flag=True, help="Print JSON.")
def command(
    file: Path | None,
    topics: Path | None,
    form: str | None,
    catalogue: str,
    ours: str,
    against: str | None,
    skip_unknown: bool,
    goldens: Path | None,
    per_query: bool,
    run_out: Path | None,
    html: Path | None,
    machine: bool,
) -> None:
    """Send every judged query through the search and measure its answer.

    nDCG@10, recall@100, reciprocal rank, how much of the first ten anyone has judged, how varied
    they are, and how long a page takes; against another ranking, with 95 % intervals.
    """
    if not (file or goldens):
        raise click.UsageError("say --judgments FILE, --judgments collected or --goldens FILE")
    asked = Asked(catalogue, ours, against)
    try:
        own = patient()
        compared = None
        if file:
            source = Source(file, topics, form, skip_unknown)
            compared = compared_by(asked, judgments_of(source, catalogue, own), own)
            if run_out:
                write_run(compared.ours.ran.items, run_out, ours)
            if html:
                html.write_text(as_html(compared, catalogue, own.settings), "utf-8")
        failed = failing(goldens, asked, own) if goldens else None
    except ERRORS as error:
        raise click.ClickException(str(error)) from error
    _print(compared, failed, per_query, machine)
    sys.exit(1 if failed else 0)


def patient() -> Services:
    """The services, waiting longer for the engine than a person would. Raises EngineDown."""
    return build(settings().model_copy(update={"engine_timeout_s": PATIENCE_S}))


def compared_by(asked: Asked, judgments: Judgments, own: Services) -> Comparison:
    """One ranking, and the one it is measured against. Raises what is in ERRORS."""
    named = [asked.ours, asked.against] if asked.against else [asked.ours]
    contestants = tuple(rival(each, asked.catalogue, own) for each in named)
    return compare(contestants, judgments, told)


def failing(file: Path, asked: Asked, own: Services) -> tuple[str, ...]:
    """The goldens that break, in words. Raises what is in ERRORS."""
    goldens = known_goldens(file, asked.catalogue, own)
    return broken(goldens, rival(asked.ours, asked.catalogue, own))


def told(queries: Iterable[str], doing: str) -> Iterable[str]:
    """`queries`, with a bar for a person who watches."""
    console = Console(stderr=True)
    shown = console.is_terminal
    return track(queries, description=doing, console=console, disable=not shown)


def _print(
    compared: Comparison | None, failed: tuple[str, ...] | None, per_query: bool, machine: bool
) -> None:
    if machine:
        shown = as_json(compared, per_query) if compared else {}
        shown |= {"goldens_broken": failed} if failed is not None else {}
        sys.stdout.write(orjson.dumps(shown).decode() + "\n")
        return
    console = Console()
    if compared:
        _tables(compared, per_query, console)
    for reason in failed or ():
        console.print(f"[red]Golden broken:[/] {safe(reason)}")
    if failed == ():
        console.print("[green]All goldens hold.")


def _tables(compared: Comparison, per_query: bool, console: Console) -> None:
    if per_query:
        console.print(worst_first(compared))
    if compared.theirs:
        console.print(most_changed(compared))
    console.print(by_segment(compared))
    console.print(summary(compared))
    missing = sorted(set().union(*(one.ran.degraded for one in compared.sides)))
    if missing:
        console.print(f"[yellow]Some searches went without: {', '.join(missing)}")
    for side in compared.sides:
        if side.learned:
            said = "was trained on these very judgments: it looks better here than it is"
            console.print(f"[yellow]{side.name} {said}.")
