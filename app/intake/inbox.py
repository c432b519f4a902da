"""The one folder that work started over HTTP may read from."""

from pathlib import Path

from app.intake.sources import Source, SourceError, open_source


def open_in_inbox(home: Path, source: str) -> Source:
    """`source`, a path below `{home}/inbox`. Raises SourceError for any other place, and where it
    cannot be read."""
    inbox = (home / "inbox").resolve()
    path = (inbox / source).resolve()
    if path == inbox or not path.is_relative_to(inbox):
        raise SourceError(
            f"{source}: not below {inbox}; put the source there and name it from there"
        )
    return open_source(path)
