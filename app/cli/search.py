"""`pinwheel search`: a search from the terminal."""

import click
from pydantic import ValidationError
from rich.console import Console

from app.cli.found import show
from app.search.errors import BadRequest, CursorExpired
from app.search.page import Page
from app.search.request import SearchRequest
from app.search.search import search
from app.services import services
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.errors import EngineDown, IndexMissing

ERRORS = (BadRequest, CursorExpired, UnknownCatalogue, IndexMissing, EngineDown)


@click.command("search")
@click.argument("catalogue")
@click.argument("words", default="")
@click.option("--filter", "-f", "filters", multiple=True,
              help="field:value, field:low..high or -field:value; may be repeated.")  # fmt: skip
@click.option("--facets", "-F", multiple=True, help="A field to count; may be repeated.")
@click.option("--sort", "-s", help="A field to order by, with - before it from the highest down.")
@click.option("--size", "-n", default=10, show_default=True, help="How many items.")
@click.option("--cursor", help="Go on where an earlier page ended.")
@click.option("--explain", is_flag=True, help="Say why each item is here, and what took how long.")
@click.option("--json", "as_json", is_flag=True, help="Print the reply as JSON.")
def command(catalogue: str, as_json: bool, **asked: object) -> None:
    """Search CATALOGUE for WORDS; without words, browse it."""
    try:
        services().lexicons.refresh(catalogue)  # a command searches once, and waits for both
        services().refinements.refresh(catalogue)
        page = search(catalogue, _request(**asked), services())
    except ValidationError as error:
        first = error.errors()[0]
        raise click.ClickException(f"{first['loc'][0]}: {first['msg']}") from None
    except ERRORS as error:
        raise click.ClickException(str(error)) from None
    _print(page, as_json=as_json)
    services().log.close()


def _request(**asked: object) -> SearchRequest:
    renamed = {"words": "q", "filters": "filter"}
    values = {renamed.get(name, name): value for name, value in asked.items()}
    return SearchRequest.model_validate(values)


def _print(page: Page, *, as_json: bool) -> None:
    if as_json:
        click.echo(page.model_dump_json(indent=2, exclude_none=True))
    else:
        show(page, Console())
