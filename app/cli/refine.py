"""`pinwheel refine`: make a catalogue's refinements now."""

import click

from app.cli.counting import counting
from app.refine.budget import Budget
from app.refine.refine import RefineReport, refine
from app.services import services
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.errors import EngineDown, IndexMissing

ERRORS = (UnknownCatalogue, IndexMissing, EngineDown)


@click.command()
@click.argument("catalogue")
@click.option(
    "--searches",
    default=Budget.searches,
    show_default=True,
    type=click.IntRange(1),
    help="At most so many searches.",
)
@click.option(
    "--seconds",
    default=Budget.seconds,
    show_default=True,
    type=click.FloatRange(min=1),
    help="At most so long.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.pass_context
def command(
    context: click.Context, catalogue: str, searches: int, seconds: float, as_json: bool
) -> None:
    """Make the refinements of CATALOGUE anew.

    For each broad query narrower ones are proposed and tried; those with enough in them that differ
    from each other are stored, in place of all before.
    """
    try:
        report = _refine(catalogue, Budget(searches, seconds))
    except ERRORS as error:
        click.echo(f"pinwheel refine: {error}", err=True)
        context.exit(1)
    click.echo(report.model_dump_json(indent=2) if as_json else summary(report))


def _refine(catalogue: str, budget: Budget) -> RefineReport:
    with counting(f"Refining {catalogue}") as watch:
        return refine(catalogue, services(), budget, watch)


def summary(report: RefineReport) -> str:
    """One line for a person."""
    end = "" if report.complete else "; the budget ran out before all queries were done"
    return (
        f"{report.catalogue}: {report.refinements:,} refinements of {report.queries:,} queries, by "
        f"{report.searches:,} searches in {report.seconds:,.1f} s{end}"
    )
