"""An outside engine behind TLS and a password: who may come in finds all as usual, who may not is
told why in one sentence."""

import json
from pathlib import Path

import pytest
import trustme
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from app import create_app
from app.cli import main
from app.services import build, services
from app.settings import Settings, settings
from app.stack.health import OUTSIDE_ENGINE, fault
from opensearch.connection.client import connect
from tests.guarded import PASSWORD, Guarded

pytestmark = pytest.mark.engine


@pytest.fixture(autouse=True)
def unknown(guarded: Guarded, monkeypatch: pytest.MonkeyPatch):
    """The settings of one who may come in; each test breaks one of them."""
    for name, value in guarded.environment.items():
        monkeypatch.setenv(name, value)
    for kept in (settings, services):
        kept.cache_clear()
    yield
    for kept in (settings, services):
        kept.cache_clear()


def told(result: Result) -> str:
    (row,) = (row for row in json.loads(result.stdout) if row["name"] == "engine")
    return str(row["remedy"])


def pinwheel(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_who_may_come_in_does(guarded: Guarded) -> None:
    assert fault(OUTSIDE_ENGINE) is None
    assert told(pinwheel("doctor", "--json")) == ""
    assert (guarded.refused, guarded.answered > 0) == (0, True)


def test_the_address_may_hold_user_and_password(guarded: Guarded) -> None:
    address = guarded.url.replace("//", "//pinwheel:L%C3%B6we%3A%20%C2%A71%20%E2%98%82@")
    assert connect([address], ca=guarded.ca).cluster.health()["status"]


WRONG_PASSWORD = {"OPENSEARCH_PASSWORD": "guessed"}
NO_PASSWORD = {"OPENSEARCH_PASSWORD": ""}
NO_USER = {"OPENSEARCH_USER": ""}
NO_FILE = {"OPENSEARCH_CA": "/nowhere/ca.pem"}
A_DIRECTORY = {"OPENSEARCH_CA": "/"}
NO_CERTIFICATE = {"OPENSEARCH_CA": __file__}
NO_ADDRESS = {"OPENSEARCH_URL": "https://127.0.0.1:none"}
NOBODY = {"OPENSEARCH_URL": "https://127.0.0.1:9"}

CASES = [
    (WRONG_PASSWORD, "does not accept the user and password: check OPENSEARCH_USER"),
    (NO_PASSWORD, "does not accept the user and password: check OPENSEARCH_USER"),
    (NO_USER, "does not accept the user and password: check OPENSEARCH_USER"),
    (NO_FILE, "OPENSEARCH_CA names cannot be used (No such file or directory): name a PEM file"),
    (A_DIRECTORY, "OPENSEARCH_CA names cannot be used (Is a directory): name a PEM file"),
    (NO_CERTIFICATE, "OPENSEARCH_CA names cannot be used (it holds no certificate): name a PEM"),
    (NO_ADDRESS, "no usable address: write OPENSEARCH_URL as https://"),
    (NOBODY, "the connection is refused"),
]


@pytest.mark.parametrize(("wrong", "sentence"), CASES)
def test_who_may_not_is_told_by_each_command(
    wrong: dict[str, str], sentence: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    source, yaml = tmp_path / "lamps.jsonl", tmp_path / "lamps.yaml"
    source.write_text('{"id": 1, "title": "lamp"}')
    yaml.write_text("name: lamps\nfields: {id: id, title: title}\n")
    assert sentence in told(pinwheel("doctor", "--json"))
    for words in (
        ("search", "lamps", "lamp"),
        ("import", str(source), "--catalogue", str(yaml)),
        ("reindex", "lamps", "--here", "--catalogue", str(yaml)),
        ("reindex", "lamps", "--here", "--rollback"),
        ("refine", "lamps"),
        ("lexicon", "lamps"),
        ("train", "--from-catalogue", "lamps"),
        ("rules", "list", "lamps"),
        ("up", "--detach"),
    ):
        result = pinwheel(*words)
        assert result.exit_code == 1, (words, result.output)
        assert sentence in result.output, words
        assert len(result.output.strip().splitlines()) == 1, (words, result.output)


def test_a_stranger_s_certificate_is_not_trusted(
    guarded: Guarded, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    trustme.CA().cert_pem.write_to_path(str(tmp_path / "other.pem"))
    monkeypatch.setenv("OPENSEARCH_CA", str(tmp_path / "other.pem"))
    assert "its certificate is not trusted" in told(pinwheel("doctor", "--json"))
    monkeypatch.delenv("OPENSEARCH_CA")
    assert "in OPENSEARCH_CA" in str(fault(OUTSIDE_ENGINE))
    assert guarded.answered == 0


def test_the_wrong_scheme_is_told(
    guarded: Guarded, engine: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENSEARCH_URL", guarded.url.replace("https", "http"))
    assert "https:// address" in str(fault(OUTSIDE_ENGINE))
    monkeypatch.setenv("OPENSEARCH_URL", engine[0].replace("http", "https"))
    assert "write http://" in str(fault(OUTSIDE_ENGINE))


@pytest.fixture
def browser(guarded: Guarded, tmp_path: Path) -> FlaskClient:
    own = Settings(home=tmp_path)
    return create_app(build(own)).test_client()


def test_a_password_that_changes_is_a_503_that_says_so(
    browser: FlaskClient, guarded: Guarded
) -> None:
    assert browser.get("/v1/nowhere/search?q=lamp").status_code == 404
    guarded.password = "changed"
    for answer in (
        browser.get("/v1/elsewhere/search?q=lamp"),
        browser.put("/v1/elsewhere/items/1", json={"id": "1", "title": "lamp"}),
        browser.get("/v1/elsewhere/items/1"),
    ):
        assert answer.status_code == 503, answer.text
        assert answer.headers["Retry-After"]
        assert "OPENSEARCH_PASSWORD" in answer.get_json()["detail"]
        assert PASSWORD not in answer.text
    assert browser.get("/readyz").status_code == 503


def test_a_ca_that_cannot_be_read_is_a_503(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENSEARCH_CA", "/nowhere/ca.pem")
    answer = create_app().test_client().get("/v1/lamps/search?q=lamp")
    assert answer.status_code == 503
    assert "OPENSEARCH_CA" in answer.get_json()["detail"]
    assert "/nowhere" not in answer.text
