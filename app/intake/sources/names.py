"""What file names say: an id, a readable title, which picture goes with which text."""

import re
from pathlib import Path, PurePath

from app.intake.sources.source import Problem

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff"})
_RANDOM = re.compile(r"^[0-9a-f-]{12,}$|^\d+$|^(img|dsc|dscn|image|photo)[ _-]?\d+$", re.IGNORECASE)
_GAPS = re.compile(r"[\s_.+-]+")
_WORD_GAPS = re.compile(r"[\s_.+]+|(?<!\b[A-Za-z])-+")  # the hyphen of `t-shirt` stays
_NUMBERED = re.compile(r"-\d{1,3}$")


def item_id(path: PurePath) -> str:
    """A relative path without its suffix, folders joined by `~`: it stands in an address as it is.

    `dress/red.jpg` is `dress~red`.
    """
    return "~".join(path.with_suffix("").parts)


def readable(stem: str) -> str:
    """`red_sun-dress` is `Red sun dress`; a random name or a camera's number says nothing: ''."""
    if _RANDOM.match(stem):
        return ""
    words = _WORD_GAPS.sub(" ", stem).strip()
    return words[:1].upper() + words[1:]


def stem_key(stem: str) -> str:
    """Stems that mean the same: `Apple_Pie` and `apple-pie`."""
    return _GAPS.sub("-", stem.lower()).strip("-")


def numbered_key(stem: str) -> str:
    """As `stem_key`, a picture's running number left out: `apple-pie-2` goes with `apple-pie`."""
    return _NUMBERED.sub("", stem_key(stem))


def is_picture(path: Path) -> bool:
    """By its suffix."""
    return path.suffix.lower() in PICTURES


def unwritable(path: PurePath) -> Problem | None:
    """What is wrong with a name that is no UTF-8 and can stand in no id, address or reply."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        shown = str(path).encode(errors="replace").decode()
        return Problem("id", f"the name of {shown} is not UTF-8", "rename it", shown)
    return None


def is_hidden(path: PurePath) -> bool:
    """Whether any part of a relative path begins with a dot."""
    return any(part.startswith(".") for part in path.parts)
