"""A text of the data as the terminal may show it."""

import re

from rich.markup import escape

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")  # an escape sequence would command the terminal


def safe(text: str) -> str:
    """Without markup's meaning, control characters as spaces."""
    return escape(_CONTROL.sub(" ", text))
