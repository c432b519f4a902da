"""What outlives a request for a few minutes: in Redis, or in this process while Redis is away."""

import logging
import time
from collections.abc import Callable, Sequence
from threading import Lock
from typing import NamedTuple

from cachetools import TTLCache
from redis import Redis
from redis.exceptions import RedisError

log = logging.getLogger(__name__)

PREFIX = "pinwheel:window:"
REST_S = 5.0  # after a failure Redis is left alone this long: a search does not wait for it twice
KEPT_HERE = 200  # windows kept in this process without Redis, 5 MB or so


class Entry(NamedTuple):
    """Kept for as long as the cache keeps, or for `ttl_s` seconds and in Redis only."""

    key: str
    value: bytes
    ttl_s: int | None = None


class Cache:
    """Bytes by key. Never raises: what cannot be kept or found is just not there."""

    def __init__(
        self, redis: "Redis | None", ttl_s: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._redis = redis
        self._ttl_s = ttl_s
        self._clock = clock
        self._rests_until = 0.0
        self._here: TTLCache[str, bytes] = TTLCache(KEPT_HERE, ttl_s, timer=clock)
        self._lock = Lock()

    @property
    def shared(self) -> bool:
        """Whether other processes see what is kept, as far as the last use told."""
        return self._redis is not None and self._clock() >= self._rests_until

    def put(self, entry: Entry) -> bool:
        """Keep it. False: in this process only."""
        key, value, ttl_s = entry
        if self.shared and self._redis is not None:
            try:
                self._redis.set(PREFIX + key, value, ex=min(ttl_s or self._ttl_s, self._ttl_s))
                return True
            except RedisError as error:
                self._rest(error)
        if ttl_s is None:
            with self._lock:
                self._here[key] = value
        return False

    def get(self, keys: Sequence[str]) -> list[bytes | None]:
        """What is kept under each key, None where nothing is."""
        found: list[bytes | None] = [None] * len(keys)
        if self.shared and self._redis is not None:
            try:
                found = list(self._redis.mget([PREFIX + key for key in keys]))  # type: ignore[arg-type]
            except RedisError as error:
                self._rest(error)
        with self._lock:
            return [
                self._here.get(key) if value is None else value
                for key, value in zip(keys, found, strict=True)
            ]

    def _rest(self, error: RedisError) -> None:
        log.warning("redis failed, resting it for %s s: %s", REST_S, error)
        self._rests_until = self._clock() + REST_S
