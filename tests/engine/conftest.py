"""The product's services over the engine and the Redis of the tests, with a home of their own."""

import pytest

from app.services import Services, build
from app.settings import Settings


@pytest.fixture(scope="module")
def services(
    engine: list[str], redis_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Services:
    home = tmp_path_factory.mktemp("home")
    return build(Settings(opensearch_url=",".join(engine), redis_url=redis_url, home=home))
