"""However many threads ask after tasks, Redis sees few connections."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from redis import Redis

from app.tasks import TasksDown, start, state
from app.tasks.store import MOST_CONNECTIONS, reaching_redis
from tests.workers.conftest import forget

THREADS = 20


@pytest.fixture(autouse=True)
def ours(redis_url: str, redis: Redis, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The settings name the tests' Redis."""
    monkeypatch.setenv("REDIS_URL", redis_url)
    forget()
    yield
    forget()


def at_once(work: object) -> list[object]:
    """The same in many threads that begin together."""
    barrier = Barrier(THREADS)

    def one(number: int) -> object:
        barrier.wait()
        return work(number)  # type: ignore[operator]

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(one, range(THREADS)))


def test_many_threads_share_few_connections(redis: Redis) -> None:
    task = start("refine", {"catalogue": "shop"})
    before = len(redis.client_list())
    found = at_once(lambda _: [state(task).status for _ in range(20)])
    assert found == [["queued"] * 20] * THREADS
    assert len(redis.client_list()) - before <= MOST_CONNECTIONS


def test_where_all_are_taken_one_waits_and_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.tasks.store.WAIT_S", 0.05)
    forget()
    with reaching_redis() as connection:
        pool = connection.connection_pool
        held = [pool.get_connection() for _ in range(MOST_CONNECTIONS)]
        with pytest.raises(TasksDown), reaching_redis() as another:
            another.ping()
        for each in held:
            pool.release(each)
        assert another.ping()
