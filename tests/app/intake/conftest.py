from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from opensearchpy import OpenSearch

from app.encoders import Encoders
from app.services import Services, build
from app.settings import Settings
from tests.app.intake.letters import Letters


@pytest.fixture
def services(engine: list[str], tmp_path: Path) -> Services:
    """The real engine, a small encoder, no Redis."""
    own = Settings(opensearch_url=",".join(engine), redis_url=None, home=tmp_path / "home")
    letters = Letters()
    return replace(build(own), encoders=Encoders(lambda _name: letters))


@pytest.fixture
def name(client: OpenSearch, services: Services, catalogue_name: str) -> Iterator[str]:
    """A catalogue's name; the catalogue and its tombstones are forgotten after the test."""
    yield catalogue_name
