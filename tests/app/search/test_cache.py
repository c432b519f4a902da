import time

from redis import Redis

from app.search.cache import PREFIX, REST_S, STANDS_S, Cache, Entry
from tests.away import redis_away
from tests.clock import Clock


def test_what_is_kept_in_redis_is_seen_by_another_process(redis: "Redis") -> None:
    assert Cache(redis, 60).put(Entry("a", b"1"), Entry("b", b"2"))
    assert Cache(redis, 60).get(["b", "c", "a"]) == [b"2", None, b"1"]


def test_what_is_kept_goes_away_in_time(redis: "Redis") -> None:
    Cache(redis, 60).put(Entry("long", b"1"))
    Cache(redis, 60).put(Entry("short", b"1", 7))
    assert 50 < redis.ttl(PREFIX + "long") <= 60
    assert 0 < redis.ttl(PREFIX + "short") <= 7


def test_without_redis_it_is_kept_in_this_process_and_said_so() -> None:
    cache = Cache(redis_away(), 60)
    assert not cache.put(Entry("a", b"1"))
    assert cache.get(["a"]) == [b"1"]
    assert not cache.shared


def test_who_asks_whether_redis_is_there_learns_it_before_anything_is_put(redis: "Redis") -> None:
    assert Cache(redis, 60).reachable()
    assert not Cache(redis_away(), 60).reachable()
    assert not Cache(None, 60).reachable()


def test_redis_that_answered_a_moment_ago_is_taken_to_be_there(redis: "Redis") -> None:
    clock = Clock()
    cache = Cache(redis, 60, clock)
    cache.put(Entry("a", b"1"))
    cache._redis = redis_away()
    assert cache.reachable()
    clock.now += STANDS_S + 0.1
    assert not cache.reachable()
    assert not cache.shared


def test_what_is_kept_here_is_not_asked_of_redis(redis: "Redis") -> None:
    cache = Cache(redis, 60)
    cache.put(Entry("mine", b"1"))
    redis.delete(PREFIX + "mine")
    assert cache.get(["mine", "theirs"]) == [b"1", None]


def test_nobody_waits_long_for_a_redis_that_is_away() -> None:
    began = time.monotonic()
    assert not Cache(redis_away(), 60).put(Entry("a", b"1"))
    assert time.monotonic() - began < 3.0  # the three tries of its own would take four


def test_redis_is_left_alone_for_a_while_after_a_failure_then_asked_again(redis: "Redis") -> None:
    clock = Clock()
    cache = Cache(redis_away(), 60, clock)
    cache.get(["a"])
    assert not cache.shared
    clock.now += REST_S + 1
    assert cache.shared


def test_what_is_kept_here_goes_away_in_time() -> None:
    clock = Clock()
    cache = Cache(None, 60, clock)
    cache.put(Entry("a", b"1"), Entry("b", b"2", 7))
    clock.now += 8
    assert cache.get(["a", "b"]) == [b"1", None]
    clock.now += 53
    assert cache.get(["a"]) == [None]
