"""What outlives a request for a few minutes: in this process, and in Redis for the others."""

import logging
import time
from collections.abc import Callable, Sequence
from threading import Lock
from typing import NamedTuple

from cachetools import TLRUCache
from redis import Redis
from redis.exceptions import RedisError

log = logging.getLogger(__name__)

PREFIX = "pinwheel:window:"
REST_S = 5.0  # after a failure Redis is left alone this long: a search does not wait for it twice
STANDS_S = 1.0  # where Redis answered, it is taken to be there this long
KEPT_HERE = 400  # windows and pages kept in this process, 8 MB or so


class Entry(NamedTuple):
    """Kept for `ttl_s` seconds, or for as long as the cache keeps where that is less."""

    key: str
    value: bytes
    ttl_s: int | None = None


class Cache:
    """Bytes by key. Never raises: what cannot be kept or found is just not there.

    What a key stands for does not change, so that what is in this process needs no look at Redis.
    """

    def __init__(
        self, redis: "Redis | None", ttl_s: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._redis = redis
        self._ttl_s = ttl_s
        self._clock = clock
        self._rests_until = 0.0
        self._stands_until = 0.0
        self._here: TLRUCache[str, Entry] = TLRUCache(
            KEPT_HERE, lambda _key, entry, now: now + self._seconds(entry), timer=clock
        )
        self._lock = Lock()

    @property
    def shared(self) -> bool:
        """Whether other processes see what is kept, as far as the last use told."""
        return self._redis is not None and self._clock() >= self._rests_until

    def reachable(self) -> bool:
        """Whether other processes will see what is put next: Redis answered a moment ago, or a
        connection stands. It is not asked, so that nobody waits for its answer."""
        if not self.shared or self._redis is None:
            return False
        if self._clock() < self._stands_until:
            return True
        try:
            pool = self._redis.connection_pool
            pool.release(pool.get_connection())
            self._stands()
        except RedisError as error:
            self._rest(error)
        return self.shared

    def put(self, *entries: Entry) -> bool:
        """Keep them. False: in this process only."""
        with self._lock:
            self._here.update({entry.key: entry for entry in entries})
        if not self.shared or self._redis is None:
            return False
        try:
            with self._redis.pipeline(transaction=False) as sent:
                for entry in entries:
                    sent.set(PREFIX + entry.key, entry.value, ex=self._seconds(entry))
                sent.execute()
            self._stands()
        except RedisError as error:
            self._rest(error)
        return self.shared

    def get(self, keys: Sequence[str]) -> list[bytes | None]:
        """What is kept under each key, None where nothing is."""
        with self._lock:
            here = [self._here.get(key) for key in keys]
        found = {entry.key: entry.value for entry in here if entry is not None}
        missing = [key for key in keys if key not in found]
        if missing and self.shared and self._redis is not None:
            try:
                there = self._redis.mget([PREFIX + key for key in missing])
                found |= dict(zip(missing, there, strict=True))  # type: ignore[arg-type]
            except RedisError as error:
                self._rest(error)
        return [found.get(key) for key in keys]

    def drop(self, beginning: str) -> None:
        """Forget what is kept, here and in Redis, under keys with this beginning."""
        with self._lock:
            for key in [key for key in self._here if key.startswith(beginning)]:
                del self._here[key]
        if not self.shared or self._redis is None:
            return
        try:
            for found in self._redis.scan_iter(match=f"{PREFIX}{beginning}*", count=1_000):
                self._redis.delete(found)
        except RedisError as error:
            self._rest(error)

    def _seconds(self, entry: Entry) -> int:
        return min(entry.ttl_s or self._ttl_s, self._ttl_s)

    def _stands(self) -> None:
        self._stands_until = self._clock() + STANDS_S

    def _rest(self, error: RedisError) -> None:
        log.warning("redis failed, resting it for %s s: %s", REST_S, error)
        self._rests_until = self._clock() + REST_S
        self._stands_until = 0.0
