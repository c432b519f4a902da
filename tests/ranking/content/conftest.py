import pytest

from ranking.content.shelf import Shelf
from tests.ranking.content.furniture import furniture


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return furniture()
