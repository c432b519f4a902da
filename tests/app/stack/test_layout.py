"""Which ports the stack takes, and what it says when it cannot."""

import errno
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import main
from app.settings import Settings, joined
from app.stack.errors import StackError
from app.stack.layout import lay_out, reachable
from app.stack.places import Places
from tests.ports import free_port


@pytest.fixture
def busy() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def outside(home: Path, **more: object) -> Settings:
    """Settings that name an engine and a Redis, so that neither is planned."""
    return Settings(
        home=home, opensearch_url="http://127.0.0.1:1", redis_url="redis://127.0.0.1:2", **more
    )


def test_a_port_that_was_asked_for_and_is_taken_is_told(tmp_path: Path, busy: int) -> None:
    with pytest.raises(StackError, match=rf"Port {busy} is in use.*PINWHEEL_PORT"):
        lay_out(outside(tmp_path, port=busy))


def test_a_port_nobody_asked_for_gives_way(
    tmp_path: Path, busy: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PINWHEEL_PORT", raising=False)
    usual = Settings.model_fields["port"]
    monkeypatch.setattr(usual, "default", busy)
    Settings.model_rebuild(force=True)
    try:
        layout = lay_out(outside(tmp_path))
    finally:
        monkeypatch.undo()
        Settings.model_rebuild(force=True)
    assert layout.settings.port == busy
    assert layout.port != busy


def test_a_full_disk_is_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(tmp_path / "engine"))

    monkeypatch.setattr("app.cli.up.lay_out", full)
    up = CliRunner().invoke(main, ["up"], env={"PINWHEEL_HOME": str(tmp_path)})
    assert (up.exit_code, len(up.output.strip().splitlines())) == (1, 1)
    assert "engine: No space left on device; `pinwheel doctor`" in up.output


def test_what_is_named_outside_is_not_planned(tmp_path: Path) -> None:
    layout = lay_out(outside(tmp_path, port=free_port()))
    assert layout.nodes == ()
    assert layout.redis is None
    assert layout.environment["OPENSEARCH_URL"] == "http://127.0.0.1:1"


def test_a_server_on_all_addresses_is_reached_on_loopback() -> None:
    assert reachable("0.0.0.0") == "127.0.0.1"
    assert reachable("192.0.2.1") == "192.0.2.1"


def test_commands_beside_the_stack_find_its_addresses(tmp_path: Path) -> None:
    places = Places(tmp_path)
    places.run.mkdir()
    places.addresses.write_text('{"opensearch_url": "http://a:1", "redis_url": "redis://b:2"}')
    alone = Settings(home=tmp_path, opensearch_url=None, redis_url="redis://mine:3")
    assert joined(alone).opensearch_url == "http://a:1"
    assert joined(alone).redis_url == "redis://mine:3"


def test_a_home_too_deep_for_a_socket_is_told(tmp_path: Path) -> None:
    with pytest.raises(StackError, match="too long a path: set PINWHEEL_HOME"):
        Places(tmp_path / ("deep" * 30)).make()


def test_a_home_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StackError, match=r"cannot be written.*PINWHEEL_HOME"):
        Places(tmp_path / "file" / "home").make()
