"""The query as it is searched: one Unicode form, no control characters, single spaces."""

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_MARKS = dict.fromkeys(map(ord, "™®©℠"))  # compatible forms would make them letters: TM


def normalise(text: str) -> str:
    """NFKC (full-width and ligature forms become plain ones); case is left to the engine."""
    plain = unicodedata.normalize("NFKC", text.translate(_MARKS))
    shown = "".join(" " if unicodedata.category(one)[0] == "C" else one for one in plain)
    return _SPACE.sub(" ", shown).strip()
