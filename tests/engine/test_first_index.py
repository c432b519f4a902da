"""A catalogue's first index, where something is in its place."""

import secrets

import pytest
from opensearchpy import OpenSearch

from app.search.request import SearchRequest
from app.search.search import search
from app.services import Services
from opensearch.names import alias
from tests.cleared import clear
from tests.engine.api.shop import stock

pytestmark = pytest.mark.engine


def test_an_empty_index_by_the_alias_s_name_gives_way_to_an_import(
    services: Services, client: OpenSearch
) -> None:
    name = f"shut-{secrets.token_hex(4)}"
    client.indices.create(index=alias(name))
    stock(name, services)
    assert search(name, SearchRequest(q="lamp"), services).hits
    clear(client, name)


def test_one_that_holds_something_stays(services: Services, client: OpenSearch) -> None:
    name = f"shut-{secrets.token_hex(4)}"
    client.index(index=alias(name), id="1", body={"a": 1}, params={"refresh": "true"})
    with pytest.raises(AssertionError):
        stock(name, services)
    assert client.count(index=alias(name))["count"] == 1
    client.indices.delete(index=alias(name))
    clear(client, name)
