"""The one folder that imports started over HTTP may read from."""

from pathlib import Path

from app.intake.sources import SourceError


def in_inbox(home: Path, source: str) -> Path:
    """The path of `source` below `{home}/inbox`. Raises SourceError for any other place."""
    inbox = (home / "inbox").resolve()
    path = (inbox / source).resolve()
    if path == inbox or not path.is_relative_to(inbox):
        raise SourceError(
            f"{source}: not below {inbox}; put the source there and name it from there"
        )
    return path
