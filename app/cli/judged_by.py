"""The `--judgments` of every command that takes one."""

from pathlib import Path

import click

from app.evaluation.source import Source, judged
from app.judging.names import COLLECTED, STORED, are_kept
from app.services import Services
from ranking.evaluation.judgments import Judgments

EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
HELP = (
    "CSV or TSV with query, item and rating; TREC qrels; a Quepid export; or the word "
    f"`{COLLECTED}`: what was judged at /judge in the browser; or {STORED}NAME: a set that is kept."
)


class FileOrCollected(click.ParamType[Path]):
    """A file that is there, the word for what judges said, or a kept set."""

    name = "file"

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The path; what is no file as one."""
        if are_kept(str(value)):
            return Path(value)
        return Path(EXISTING.convert(value, param, ctx))


JUDGMENTS = FileOrCollected()


def judgments_of(source: Source, catalogue: str, own: Services) -> Judgments:
    """The judgments; how many were left out is told. Raises what `judged` raises."""
    found = judged(source, catalogue, own)
    if found.left_out:
        every = found.left_out + len(found.rows)
        said = f"{found.left_out:,} of {every:,} ratings are left out: {catalogue} has no such item"
        click.echo(said, err=True)
    return found
