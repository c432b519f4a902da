"""The engine gets a JDK that it runs on, or a sentence that says what to install."""

from pathlib import Path

import pytest

from opensearch.node import jdk
from opensearch.node.account import Account, engine_account
from opensearch.node.errors import JdkError
from opensearch.node.jdk import find_jdk

WHOLE = "java.base jdk.incubator.vector jdk.localedata jdk.unsupported"


@pytest.fixture
def machine(open_directory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any Java; JDKs are put below it."""
    root = open_directory / tmp_path.name
    root.mkdir()
    monkeypatch.setattr(jdk, "PLACES", ((str(root), "*"),))
    monkeypatch.setenv("PATH", str(root))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.delenv("OPENSEARCH_JAVA_HOME", raising=False)
    return root


def put(root: Path, name: str, version: str, modules: str = WHOLE) -> Path:
    home = root / name
    (home / "bin").mkdir(parents=True)
    (home / "bin" / "java").touch(0o755)
    (home / "release").write_text(f'JAVA_VERSION="{version}"\nMODULES="{modules}"\n')
    return home


def test_the_newest_of_the_usual_places_is_taken(machine: Path) -> None:
    put(machine, "a-21", "21.0.2")
    newest = put(machine, "b-25", "25")
    put(machine, "c-17", "17.0.9")
    assert find_jdk(engine_account()) == jdk.Jdk(newest, 25)


def test_the_one_that_is_named_comes_first(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(machine, "b-25", "25")
    named = put(machine, "a-21", "21.0.2")
    monkeypatch.setenv("OPENSEARCH_JAVA_HOME", str(named))
    assert find_jdk(engine_account()).home == named


def test_without_any_java_it_says_what_to_install(machine: Path) -> None:
    with pytest.raises(JdkError, match=r"JDK 21 or later: install one.*OPENSEARCH_JAVA_HOME"):
        find_jdk(engine_account())


def test_an_old_one_is_refused_by_its_version(machine: Path) -> None:
    put(machine, "c-8", "1.8.0_392")
    with pytest.raises(JdkError, match="c-8 is version 8"):
        find_jdk(engine_account())


def test_a_bare_runtime_is_refused_by_what_it_lacks(machine: Path) -> None:
    put(machine, "jre", "25", "java.base jdk.unsupported")
    with pytest.raises(JdkError, match=r"lacks jdk.incubator.vector, jdk.localedata"):
        find_jdk(engine_account())


def test_one_that_the_engines_user_cannot_enter_is_refused(machine: Path) -> None:
    home = put(machine, "closed", "25")
    home.chmod(0o700)
    stranger = Account("stranger", 64999, 64999, switch=True)
    with pytest.raises(JdkError, match="closed to the user 'stranger'"):
        find_jdk(stranger)
