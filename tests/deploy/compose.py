"""The Compose file as its services say it, anchors merged, before variables are put in."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
Service = dict[str, Any]


@cache
def text() -> str:
    """The file."""
    return (ROOT / "docker-compose.yml").read_text("utf-8")


@cache
def compose() -> dict[str, Any]:
    """The file's content."""
    loaded: dict[str, Any] = yaml.safe_load(text())
    return loaded


def services() -> dict[str, Service]:
    """By name."""
    found: dict[str, Service] = compose()["services"]
    return found


def ours() -> dict[str, Service]:
    """The services that run our image."""
    return {name: one for name, one in services().items() if "build" in one}
