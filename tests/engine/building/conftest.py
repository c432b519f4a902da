"""A small catalogue on the real engine, and what writes to it."""

from collections.abc import Iterator

import pytest
from opensearchpy import OpenSearch

from opensearch.indexing import items
from opensearch.indexing.bulk import Writer
from tests.engine.shelf import Shelf


@pytest.fixture
def shelf(client: OpenSearch) -> Iterator[Shelf]:
    with Shelf.made(client) as shelf:
        yield shelf


@pytest.fixture
def writer(shelf: Shelf) -> Writer:
    return items.writer(shelf.client, shelf.catalogue)
