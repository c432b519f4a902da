"""What a reindex from the index itself loses, told before it begins."""

from collections.abc import Sequence
from pathlib import Path

import click

from app.intake.unheld import left_empty
from app.services import services
from opensearch.catalogue.schema import Catalogue
from opensearch.catalogue.unheld import Unheld
from opensearch.connection.outage import down_means_down


def warn_of_losses(catalogue: str, changed: Catalogue | None, file: Path | None) -> None:
    """On the error stream, where fields of the `changed` catalogue (None: of the one kept) will
    have no values. Raises UnknownCatalogue, EngineDown."""
    with down_means_down():
        wanted = changed or services().catalogues.latest(catalogue)
        lost = left_empty(wanted, services())
    if lost:
        click.echo(told(catalogue, lost, file), err=True)


def told(catalogue: str, lost: Sequence[Unheld], file: Path | None) -> str:
    """The fields and the remedy."""
    option = f" --catalogue {file}" if file else ""
    return "\n".join((
        f"The index of {catalogue} does not hold what these fields are made from, so they will "
        "lack those values:",
        *(f"  {one}" for one in lost),
        f"To have them, give the source: pinwheel reindex {catalogue}{option} --source FEED",
    ))  # fmt: skip
