"""The secret that signs cursors: set, or made once and kept for all processes of a home."""

import logging
import os
import secrets
from pathlib import Path

from app.settings import Settings

log = logging.getLogger(__name__)


def secret(own: Settings) -> str:
    """The setting's, else the home's; where the home cannot be written, this process's own (its
    cursors then hold for this process only)."""
    if own.secret is not None:
        return own.secret.get_secret_value()
    try:
        return _kept(own.home / "secret")
    except OSError as error:
        log.warning("cursors hold for this process only, set PINWHEEL_SECRET: %s", error)
        return secrets.token_hex(32)


def _kept(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_suffix(f".{os.getpid()}.{secrets.token_hex(4)}")
    if not path.exists():
        made.touch(mode=0o600)
        made.write_text(secrets.token_hex(32))
        try:
            os.link(made, path)  # all at once, and only where no other process was quicker
        except FileExistsError:
            pass
        finally:
            made.unlink()
    return path.read_text()
