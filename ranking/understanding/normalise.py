"""The query as it is searched: one Unicode form, no control characters, single spaces."""

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_PICTURE = re.compile("[\u2190-\u21ff\u231a-\u27bf\u2b00-\u2bff\ufe0e\ufe0f\U0001f000-\U0001faff]")
_WITH_A_WHOLE = re.compile(r"(?<=\d)(?=[¼-¾⅐-⅞])")  # `1½`, or it would become 11/2
_MARKS = dict.fromkeys(map(ord, "™®©℠"))  # compatible forms would make them letters: TM


def normalise(text: str) -> str:
    """NFKC (full-width and ligature forms become plain ones); case is left to the engine.

    Pictures beside words are left out: to the engine each is a word, which no item has."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    apart = _WITH_A_WHOLE.sub(" ", text.translate(_MARKS))
    plain = unicodedata.normalize("NFKC", apart).replace("⁄", "/")
    shown = "".join(" " if unicodedata.category(one)[0] == "C" else one for one in plain)
    if any(one.isalnum() for one in shown):
        shown = _PICTURE.sub(" ", shown)
    return _SPACE.sub(" ", shown).strip()
