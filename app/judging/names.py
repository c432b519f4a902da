"""What kept judgments are called where a file's name could stand: `collected`, or `stored:` and a
set's name. A task, which reads no files, is told the name alone."""

COLLECTED = "collected"  # what judges said in the browser
STORED = "stored:"
SET_NAME = r"^[a-z0-9][a-z0-9-]{0,39}$"


def are_kept(named: str) -> bool:
    """Or is it a file?"""
    return named == COLLECTED or named.startswith(STORED)


def told_to_task(named: str) -> str:
    """The name alone."""
    return named.removeprefix(STORED)


def told_by_task(name: str) -> str:
    """As a person would write it."""
    return name if name == COLLECTED else f"{STORED}{name}"
