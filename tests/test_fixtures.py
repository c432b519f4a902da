"""The session's own engine and Redis are what the rest of the tests take them for."""

import pytest
from opensearchpy import OpenSearch
from redis import Redis


@pytest.mark.engine
def test_the_engine_has_both_plugins(client: OpenSearch) -> None:
    installed = {row["component"] for row in client.cat.plugins(params={"format": "json"})}
    assert {"opensearch-knn", "opensearch-neural-search"} <= installed


def test_redis_keeps_what_it_is_given(redis: Redis) -> None:
    redis.set("a", "1")
    assert redis.get("a") == b"1"
