import secrets
from collections.abc import Iterator, Sequence

import pytest
from opensearchpy import OpenSearch

from app.services import Services, build
from app.settings import Settings
from opensearch.catalogue.item import Item
from tests.cleared import clear
from tests.engine.search.shop import antiques, many_prices, stock
from tests.engine.search.shop import lamps as lamps_of_shop


@pytest.fixture(scope="session")
def services(
    engine: list[str], redis_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Services]:
    home = tmp_path_factory.mktemp("home")
    own = Settings(opensearch_url=",".join(engine), redis_url=redis_url, home=home, window=50)
    built = build(own)
    yield built
    built.log.close()


@pytest.fixture(scope="session")
def lamps(client: OpenSearch, services: Services) -> Iterator[str]:
    """Every lamp on its own."""
    yield from _stocked(client, services, grouped=False)


@pytest.fixture(scope="session")
def families(client: OpenSearch, services: Services) -> Iterator[str]:
    """The same lamps, where two sizes are variants of one."""
    yield from _stocked(client, services, grouped=True)


@pytest.fixture(scope="session")
def old_and_new(client: OpenSearch, services: Services) -> Iterator[str]:
    """Lamps of two thousand years, and one of the last day that can be written."""
    yield from _stocked(client, services, grouped=False, stocked=[*antiques()])


@pytest.fixture(scope="session")
def far_priced(client: OpenSearch, services: Services) -> Iterator[str]:
    """Three lamps: one at a common price, two at the ends of what is a number."""
    prices = (10.0, 1.7e308, -1.7e308)
    priced = [
        lamp.model_copy(update={"price": price})
        for lamp, price in zip(lamps_of_shop(), prices, strict=False)
    ]
    yield from _stocked(client, services, grouped=False, stocked=priced)


@pytest.fixture(scope="session")
def priced(client: OpenSearch, services: Services) -> Iterator[str]:
    """Lamps at 120 prices."""
    yield from _stocked(client, services, grouped=False, stocked=[*many_prices()])


def _stocked(
    client: OpenSearch,
    services: Services,
    *,
    grouped: bool,
    stocked: Sequence[Item] | None = None,
) -> Iterator[str]:
    name = f"search-{secrets.token_hex(4)}"
    stock(name, services, grouped=grouped, stocked=stocked)
    yield name
    clear(client, name)
