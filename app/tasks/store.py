"""What is kept of each started task in Redis, and which one runs for a catalogue."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from time import time
from typing import Any

import orjson
import redis
from redis.backoff import ConstantBackoff
from redis.retry import Retry

from app.settings import settings
from app.tasks.broker import KEEP_RESULTS_S

CELERY_KEY = "celery-task-meta-"  # of its Redis backend
RECENT = "pinwheel:tasks"  # sorted set: task id by when it was started
RECENT_KEPT = 500
MOST_CONNECTIONS = 10  # of one process; the web's has fewer threads
WAIT_S = 5  # for one of them to be free
AGAIN_S = 0.2  # before the two tries more that a lost connection is given


class TasksDown(Exception):
    """Redis, which carries the tasks, does not answer. `retry_after_s` in seconds."""

    retry_after_s = 5


@cache
def store() -> redis.Redis:
    """The process's client, over a bounded pool: a thread waits for its turn. Raises TasksDown
    where no address is known: the usual one may be another stack's."""
    own = settings()
    if not own.redis_url:
        raise TasksDown(f"no stack runs in {own.home}: run `pinwheel up`, or set REDIS_URL")
    pool = redis.BlockingConnectionPool.from_url(
        own.redis_url,
        max_connections=MOST_CONNECTIONS,
        timeout=WAIT_S,
        socket_connect_timeout=3,
        socket_timeout=5,
        decode_responses=True,
        retry=Retry(ConstantBackoff(AGAIN_S), 2),
    )
    return redis.Redis.from_pool(pool)


@contextmanager
def reaching_redis() -> Iterator[redis.Redis]:
    """The store; what it cannot do is raised as TasksDown."""
    try:
        yield store()
    except (redis.ConnectionError, redis.TimeoutError) as error:
        raise TasksDown(f"Redis, which carries the tasks, does not answer: {error}") from error


def remember(task: str, kind: str, arguments: dict[str, Any]) -> None:
    """Write down a task that is about to be sent."""
    record = orjson.dumps({"kind": kind, "arguments": arguments, "asked_at": time()})
    with reaching_redis() as connection:
        connection.set(_record(task), record, ex=KEEP_RESULTS_S)
        connection.zadd(RECENT, {task: time()})
        connection.zremrangebyrank(RECENT, 0, -RECENT_KEPT - 1)


def recall(task: str) -> dict[str, Any] | None:
    """What was written down, or None."""
    with reaching_redis() as connection:
        found = connection.get(_record(task))
    return None if found is None else dict(orjson.loads(found))


def told_by_worker(task: str) -> str | None:
    """What Celery's worker last wrote of it, as JSON; None where none has begun."""
    with reaching_redis() as connection:
        found = connection.get(f"{CELERY_KEY}{task}")
    return None if found is None else str(found)


def forget(task: str) -> None:
    """Remove what was written down of a task."""
    with reaching_redis() as connection:
        connection.delete(_record(task))
        connection.zrem(RECENT, task)


def latest(count: int) -> list[str]:
    """Task ids, the last started first."""
    with reaching_redis() as connection:
        return [str(task) for task in connection.zrevrange(RECENT, 0, count - 1)]


def tried(task: str) -> int:
    """Count one more try of `task`; how many there were."""
    with reaching_redis() as connection:
        tries = connection.incr(f"{_record(task)}:tries")
        connection.expire(f"{_record(task)}:tries", KEEP_RESULTS_S)
    return int(tries)


def forget_tries(task: str) -> None:
    """Count anew: what stopped `task` was not its worker's death."""
    with reaching_redis() as connection:
        connection.delete(f"{_record(task)}:tries")


def claim(kind: str, catalogue: str, task: str) -> str:
    """The id of the task that has this kind of work on the catalogue: `task` if it was free."""
    with reaching_redis() as connection:
        connection.set(_only(kind, catalogue), task, nx=True, ex=KEEP_RESULTS_S)
        holder = connection.get(_only(kind, catalogue))
    return task if holder is None else str(holder)


def holder(kind: str, catalogue: str) -> str | None:
    """The id of the task that has this kind of work on the catalogue."""
    with reaching_redis() as connection:
        found = connection.get(_only(kind, catalogue))
    return None if found is None else str(found)


def release(kind: str, catalogue: str, task: str) -> None:
    """Free the work if `task` still has it."""
    with reaching_redis() as connection:
        if connection.get(_only(kind, catalogue)) == task:
            connection.delete(_only(kind, catalogue))


def _record(task: str) -> str:
    return f"pinwheel:task:{task}"


def _only(kind: str, catalogue: str) -> str:
    return f"pinwheel:only:{kind}:{catalogue}"
