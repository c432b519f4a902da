"""Every setting: name, type, unit, default. Read from the environment, then from `.env`."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import AliasChoices, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


def default_home() -> Path:
    """Where the stack keeps its state; root's HOME is closed to the engine's user, so not there."""
    if os.geteuid() == 0:
        return Path("/var/lib/pinwheel")
    data = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(data).expanduser() / "pinwheel"


class Settings(BaseSettings):
    """One value per environment variable, `PINWHEEL_` before the upper-case name."""

    model_config = SettingsConfigDict(
        env_prefix="PINWHEEL_",
        env_file=".env",
        env_ignore_empty=True,  # `OPENSEARCH_CA=` is not set, as Compose hands on what .env lacks
        extra="ignore",
        frozen=True,
        populate_by_name=True,
    )

    home: Path = Field(default_factory=default_home)
    cache: Path = Field(default_factory=lambda: default_home() / "cache")  # the engine's program
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535)] = 8000
    web_workers: Annotated[int, Field(ge=1, le=64)] = 2
    flower_port: Annotated[int, Field(ge=1, le=65535)] = 5555
    secret: SecretStr | None = None  # signs cursors; made and kept under `home` where unset

    opensearch_url: str | None = Field(
        None, validation_alias=AliasChoices("OPENSEARCH_URL", "PINWHEEL_OPENSEARCH_URL")
    )
    opensearch_user: str | None = Field(
        None, validation_alias=AliasChoices("OPENSEARCH_USER", "PINWHEEL_OPENSEARCH_USER")
    )
    opensearch_password: SecretStr | None = Field(
        None, validation_alias=AliasChoices("OPENSEARCH_PASSWORD", "PINWHEEL_OPENSEARCH_PASSWORD")
    )
    opensearch_ca: Path | None = Field(
        None, validation_alias=AliasChoices("OPENSEARCH_CA", "PINWHEEL_OPENSEARCH_CA")
    )
    redis_url: str | None = Field(
        None, validation_alias=AliasChoices("REDIS_URL", "PINWHEEL_REDIS_URL")
    )

    engine_nodes: Annotated[int, Field(ge=1, le=9)] = 1  # embedded engine only
    engine_heap_mb: Annotated[int, Field(ge=256)] = 1024  # per embedded node
    engine_java_options: str = ""  # added to each embedded node's own, e.g. -XX:+UseZGC
    engine_timeout_s: float = 5.0  # one request to the engine
    engine_user: str = "nobody"  # whom root lends to the embedded engine, which refuses root
    maven_repository: str | None = None  # where its parts are fetched from; None: jgo's choice
    task_workers: Annotated[int, Field(ge=1, le=64)] = 2  # processes of the Celery worker

    # A task that gives no sign of life for so long has lost its worker and is given to another.
    task_silence_s: Annotated[int, Field(ge=2, le=3600)] = 60

    encoder: str = "minilm"
    window: Annotated[int, Field(ge=50, le=500)] = 200  # items ranked by a first request
    window_ttl_s: int = 900  # how long a cursor stays good
    items_mb: Annotated[int, Field(ge=0, le=16_384)] = 64  # of items' JSON in each web process
    max_body_bytes: int = 16 * 1024 * 1024
    slow_client_s: Annotated[float, Field(gt=0)] = (
        15.0  # for a request to come; every 2 KB of it gives 1 s more
    )

    @property
    def opensearch_urls(self) -> list[str]:
        """The engine's nodes: `opensearch_url` may name several, parted by commas."""
        return [url.strip() for url in (self.opensearch_url or "").split(",") if url.strip()]


def joined(own: Settings) -> Settings:
    """`own`, with the addresses of the stack that runs in its home where it names none itself, so
    that `pinwheel search` finds what `pinwheel up` started."""
    try:
        running = json.loads((own.home / "run" / "addresses.json").read_text())
    except (OSError, ValueError):
        return own
    missing = {name: url for name, url in running.items() if getattr(own, name) is None}
    return own.model_copy(update=missing)


@cache
def settings() -> Settings:
    """The process's settings, read once."""
    return joined(Settings())
