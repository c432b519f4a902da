"""`pinwheel lexicon`: learn a catalogue's words, so that queries are read by them."""

from pathlib import Path

import click

from app.cli.counting import counting
from app.lexicon.build import LexiconReport, build
from app.services import services
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.errors import EngineDown, IndexMissing
from opensearch.kept import lexicons
from ranking.lexicon import solr
from ranking.lexicon.packing import unpack
from ranking.utf8 import NotUtf8, decoded

ERRORS = (UnknownCatalogue, IndexMissing, EngineDown, solr.SynonymsError, NotUtf8, OSError)


@click.command()
@click.argument("catalogue")
@click.option(
    "--synonyms",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Keep this list (Solr format) as the catalogue's synonyms; learn nothing.",
)
@click.option(
    "--learned",
    is_flag=True,
    help="Print the synonyms and the kinds of things that were learned, to look through.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.pass_context
def command(
    context: click.Context, catalogue: str, synonyms: Path | None, learned: bool, as_json: bool
) -> None:
    """Learn the words, values, numbers and categories of CATALOGUE anew.

    Queries are then read by them: misspelt words, prices, colours, brands, measures. Searches use
    the new lexicon within half a minute.
    """
    try:
        if synonyms:
            click.echo(_keep(catalogue, decoded(synonyms.read_bytes(), str(synonyms))))
        elif learned:
            click.echo(_learned(catalogue), nl=False)
        else:
            report = _build(catalogue)
            click.echo(report.model_dump_json(indent=2) if as_json else summary(report))
    except ERRORS as error:
        click.echo(f"pinwheel lexicon: {error}", err=True)
        context.exit(1)


def _keep(catalogue: str, listed: str) -> str:
    services().catalogues.get(catalogue)
    read = solr.checked(listed)
    lexicons.save_synonyms(services().client, catalogue, listed)
    return f"{catalogue}: synonyms of {len(read):,} words kept"


def _learned(catalogue: str) -> str:
    services().catalogues.get(catalogue)
    stored = lexicons.load(services().client, catalogue)
    if stored is None:
        return ""
    learned = unpack(stored)
    return solr.write(learned.learned, learned.narrower)


def _build(catalogue: str) -> LexiconReport:
    with counting(f"Learning {catalogue}") as watch:
        return build(catalogue, services(), watch)


def summary(report: LexiconReport) -> str:
    """One line for a person."""
    return (
        f"{report.catalogue}: {report.words:,} words, {report.values:,} values and "
        f"{report.synonyms:,} words with synonyms of {report.items:,} items, in "
        f"{report.seconds:,.1f} s"
    )
