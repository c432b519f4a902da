"""The `--judgments` of every command that takes one."""

from pathlib import Path

import click

from app.judging.collected import NAME

EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
HELP = (
    "CSV or TSV with query, item and rating; TREC qrels; a Quepid export; or the word "
    f"`{NAME}`: what was judged at /judge in the browser."
)


class FileOrCollected(click.ParamType[Path]):
    """A file that is there, or the word for what judges said."""

    name = "file"

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The path; the word as one."""
        return Path(NAME) if str(value) == NAME else Path(EXISTING.convert(value, param, ctx))


JUDGMENTS = FileOrCollected()
