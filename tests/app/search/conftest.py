import pytest


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first search waits as long as this machine takes."""
    monkeypatch.setattr("app.search.behind.FIRST_S", 20)
