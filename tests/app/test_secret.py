from pathlib import Path

from pydantic import SecretStr

from app.secret import secret
from app.settings import Settings


def test_a_secret_that_is_set_is_used(tmp_path: Path) -> None:
    assert secret(Settings(home=tmp_path, secret=SecretStr("mine"))) == "mine"


def test_a_secret_is_made_once_for_all_processes_and_nobody_else_may_read_it(
    tmp_path: Path,
) -> None:
    own = Settings(home=tmp_path / "home", secret=None)
    made = secret(own)
    assert len(made) == 64
    assert secret(own) == made
    assert [path.name for path in own.home.iterdir()] == ["secret"]
    assert (own.home / "secret").stat().st_mode & 0o077 == 0


def test_a_home_that_cannot_be_written_still_gives_a_secret(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert len(secret(Settings(home=tmp_path / "file" / "home", secret=None))) == 64
