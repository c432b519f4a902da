"""`pinwheel infer`: a catalogue's file proposed from the data itself."""

import json
from collections import Counter
from pathlib import Path

import click

from app.inference.proposal import propose
from app.inference.table import ROWS, Table, table
from app.inference.writing import written
from app.intake.sources import SourceError, open_source
from opensearch.catalogue import Catalogue, CatalogueError, RowError, parse
from opensearch.catalogue.reading import reader


@click.command("infer")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False),
              help="Write the file here instead of printing it.")  # fmt: skip
@click.option("--name", help="The catalogue's name; made from the source's where absent.")
@click.option("--rows", default=ROWS, show_default=True, type=click.IntRange(1, 100_000),
              help="Rows to look at.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(source: Path, output: Path | None, name: str | None, rows: int, as_json: bool) -> None:
    """Propose a catalogue for SOURCE: which field is the title, the price, the picture, and why.

    SOURCE is JSON Lines, CSV, TSV (each also .gz), Parquet, or a folder of pictures or Markdown.
    """
    try:
        seen = table(open_source(source), rows)
    except SourceError as error:
        raise click.ClickException(str(error)) from error
    if not seen.rows:
        raise click.ClickException(f"{source}: no row in it can be read; check that it is the file")
    yaml = written(propose(name or _stem(source), seen))
    catalogue = _checked(yaml)
    refusals = _refusals(catalogue, seen) if catalogue else []
    readable = seen.rows - len(refusals) if catalogue else 0
    _tell(yaml, output, as_json, seen=seen, readable=readable)
    if refusals:
        click.echo(f"Most often refused: {_commonest(refusals)}", err=True)
    if not readable:
        raise SystemExit(1)


def _stem(source: Path) -> str:
    """`shop/products.jsonl.gz` is `products`."""
    return source.resolve().name.split(".")[0]


def _checked(yaml: str) -> Catalogue | None:
    """The proposal as read back. What it lacks (an id, a title) is said; a person must add it."""
    try:
        return parse(yaml)
    except CatalogueError as error:
        for problem in error.problems:
            click.echo(f"Not yet a catalogue: {problem}", err=True)
        return None


def _refusals(catalogue: Catalogue, seen: Table) -> list[RowError]:
    read, known = reader(catalogue), set[str]()
    refusals = []
    for row in seen.sample:
        try:
            item = read.read(row).id
            if item in known:
                raise RowError("id", f"{item!r} is there already", "Give each row an id of its own")
            known.add(item)
        except RowError as error:
            refusals.append(error)
    return refusals


def _commonest(refusals: list[RowError]) -> RowError:
    """The first of the field that is refused most often."""
    (field, _), *_ = Counter(error.field for error in refusals).most_common(1)
    return next(error for error in refusals if error.field == field)


def _tell(yaml: str, output: Path | None, as_json: bool, *, seen: Table, readable: int) -> None:
    if output:
        output.write_text(yaml, encoding="utf-8")
    if as_json:
        told = {"yaml": yaml, "rows": seen.rows, "readable": readable}
        click.echo(json.dumps(told, ensure_ascii=False))
    elif not output:
        click.echo(yaml, nl=False)
    click.echo(f"{readable:,} of {seen.rows:,} rows looked at can be read by it.", err=True)
