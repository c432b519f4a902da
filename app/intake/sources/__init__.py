"""The kinds of source. Adding one is adding a file and a line."""

from pathlib import Path

from app.intake.sources.delimited import Delimited
from app.intake.sources.jsonl import Jsonl
from app.intake.sources.markdown import Markdown
from app.intake.sources.parquet import Parquet
from app.intake.sources.pictures import Pictures
from app.intake.sources.source import Problem, Row, Source, SourceError

SOURCES = (Jsonl, Delimited, Parquet, Markdown, Pictures)

__all__ = ["SOURCES", "Problem", "Row", "Source", "SourceError", "open_source"]


def open_source(path: Path) -> Source:
    """The first kind that fits `path`. Raises SourceError where none does."""
    if not path.exists():
        raise SourceError(f"{path}: not there; check the path")
    for kind in SOURCES:
        if kind.fits(path):
            return kind(path)
    raise SourceError(
        f"{path}: of no known kind; give .jsonl, .csv, .tsv (each also .gz), .parquet, a folder of "
        "pictures or a folder of Markdown"
    )
