"""Root lends the engine an account, and what that account may not enter is told beforehand."""

import os
from pathlib import Path

import pytest

from opensearch.node.account import Account, engine_account, require_entry
from opensearch.node.errors import NodeError

STRANGER = Account("stranger", 64999, 64999, switch=True)


def test_the_engine_never_runs_as_root() -> None:
    account = engine_account()
    assert account.uid != 0
    assert account.switch == (os.geteuid() == 0)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root lends an account")
def test_an_account_that_does_not_exist_is_told_with_a_remedy() -> None:
    with pytest.raises(NodeError, match=r"no user 'no-such-user': set PINWHEEL_ENGINE_USER"):
        engine_account("no-such-user")


def test_a_closed_directory_is_told_with_a_remedy(open_directory: Path) -> None:
    closed = open_directory / "closed"
    closed.mkdir(mode=0o700)
    with pytest.raises(NodeError, match=r"closed to the user 'stranger'.*PINWHEEL_HOME"):
        require_entry(STRANGER, closed / "below" / "it")


def test_an_open_directory_that_is_not_there_yet_will_do(open_directory: Path) -> None:
    require_entry(STRANGER, open_directory / "to-be-made")


def test_a_path_with_a_space_is_told_with_a_remedy(open_directory: Path) -> None:
    with pytest.raises(NodeError, match="has a space in it"):
        require_entry(STRANGER, open_directory / "my home")
