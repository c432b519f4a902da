"""How settings are read from the environment."""

import pytest

from app.settings import Settings


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENSEARCH_CA", "OPENSEARCH_URL", "PINWHEEL_PORT", "PINWHEEL_SECRET"):
        monkeypatch.setenv(name, "")
    own = Settings()
    assert (own.opensearch_ca, own.opensearch_url, own.port, own.secret) == (None, None, 8000, None)
