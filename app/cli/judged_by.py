"""The `--judgments` of every command that takes one."""

from pathlib import Path

import click

from app.judging.names import COLLECTED, STORED, are_kept

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
