"""Our own Redis keeps a queue's tasks over a restart, and ends when told."""

from pathlib import Path

import pytest
from redis import Redis

from app.stack import redis as stack_redis
from app.stack.errors import StackError
from app.stack.health import fault
from app.stack.redis import find_executable, plan_redis


def test_what_was_written_is_there_after_a_restart(tmp_path: Path) -> None:
    server = plan_redis(tmp_path)
    with server.running():
        Redis.from_url(server.url).rpush("tasks", "a")
    assert fault(server.url) == "does not answer"
    with server.running():
        assert Redis.from_url(server.url).lpop("tasks") == b"a"


def test_a_redis_that_cannot_start_is_told_by_its_log(tmp_path: Path) -> None:
    first, second = plan_redis(tmp_path / "a"), plan_redis(tmp_path / "b")
    clash = stack_redis.RedisServer(second.executable, second.root, first.port)
    told = pytest.raises(StackError, match=r"did not start: see .*redis\.log")
    with first.running(), told, clash.running():
        pass


def test_an_executable_comes_with_the_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert find_executable().name == "redis-server"
