"""An item's pictures, and the drawing that stands in where there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zlib import crc32

SCHEMES = ("https://", "http://", "/media/")  # never javascript: or data: from a feed


@dataclass(frozen=True)
class Placeholder:
    """Drawn from the item alone, so it is the same every time. `hue` in degrees."""

    hue: int
    letter: str


def pictures(item: Mapping[str, Any]) -> tuple[str, ...]:
    """The addresses that are safe to show, in the item's order."""
    given = item.get("image") or ()
    every = (given,) if isinstance(given, str) else given
    return tuple(each for each in every if isinstance(each, str) and each.startswith(SCHEMES))


def placeholder(id_: str, title: str) -> Placeholder:
    """A hue from the id and the title's first letter."""
    letter = next((each for each in title if each.isalnum()), "·")
    return Placeholder(crc32(id_.encode()) % 360, letter.upper())


def safe_link(url: Any) -> str | None:
    """An item's own page, if it is on the web."""
    return url if isinstance(url, str) and url.startswith(("https://", "http://")) else None
