"""Small pictures inside the report. Kept pictures only: a report fetches nothing."""

import io
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image

SIDE = 96  # pixels
QUALITY = 70
KEPT = "/media/"


class Thumbnails:
    """Of pictures kept under `home`."""

    def __init__(self, home: Path) -> None:
        self._media = (home / "media").resolve()
        self.of_address = cache(self._of_address)

    def of(self, item: Mapping[str, Any]) -> str | None:
        """A `data:` address of the item's first picture, None where it has none here."""
        given = item.get("image") or ()
        first = given if isinstance(given, str) else next(iter(given), "")
        return self.of_address(first) if str(first).startswith(KEPT) else None

    def _of_address(self, address: str) -> str | None:
        file = (self._media / address.removeprefix(KEPT)).resolve()
        if not file.is_relative_to(self._media):
            return None
        try:
            with Image.open(file) as picture:
                picture.thumbnail((SIDE, SIDE))
                return _data(picture.convert("RGB"))
        except OSError:  # gone or not a picture: the report stands without it
            return None


def _data(picture: Image.Image) -> str:
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=QUALITY)
    return f"data:image/jpeg;base64,{b64encode(written.getvalue()).decode()}"
