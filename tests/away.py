"""Dependencies that are not there."""

from redis import Redis

from app.services import redis_of
from app.settings import Settings


def redis_away() -> "Redis":
    """The product's own client, and nobody at its address."""
    client = redis_of(Settings(redis_url="redis://127.0.0.1:1/0"))
    assert client is not None
    return client
