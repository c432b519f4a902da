"""The languages a catalogue's words can be in: those the engine can stem or segment."""

import json
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent.parent / "templates" / "languages.json"


@cache
def languages() -> dict[str, dict[str, Any]]:
    """By name: the `tokenizer` where it is not the usual one, and the `filter`s, in order."""
    known: dict[str, dict[str, Any]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return known
