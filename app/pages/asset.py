"""Addresses of the page's own files: each changes with its content, so it may be kept for good."""

from functools import cache
from hashlib import blake2b
from pathlib import Path

FOLDER = Path(__file__).parent / "static"
FOREVER = "public, max-age=31536000, immutable"


@cache
def asset(name: str) -> str:
    """The address of `static/NAME`."""
    digest = blake2b((FOLDER / name).read_bytes(), digest_size=5).hexdigest()
    return f"/static/{name}?v={digest}"
