"""Addresses that a rule may send a person to: of this site, or of the web, never a script."""

from urllib.parse import urlsplit


def check_address(written: str) -> str:
    """`written`, where it is a path of this site or an address of the web. Raises ValueError."""
    if any(one.isspace() or not one.isprintable() or one == "\\" for one in written):
        raise ValueError("an address has no spaces, controls or backslashes")
    if written.startswith("/") and not written.startswith("//"):
        return written
    parts = urlsplit(written)
    if parts.scheme in ("http", "https") and parts.hostname:
        return written
    raise ValueError("is no address; write /sale or https://shop.example/sale")
