"""All the ways to an outside engine behind TLS and a password: import, search, a task."""

import json
from pathlib import Path

import pytest
from opensearchpy import OpenSearch

from opensearch import names
from tests.guarded import Guarded
from tests.pinwheel import pinwheel
from tests.workers.conftest import Workers

pytestmark = [pytest.mark.engine, pytest.mark.slow]


@pytest.fixture
def guarded(guarded: Guarded, home: Path, monkeypatch: pytest.MonkeyPatch) -> Guarded:
    """Set for every process of this test."""
    for name, value in guarded.environment.items():
        monkeypatch.setenv(name, value)
    return guarded


def test_import_search_and_reindex_go_through_it(
    guarded: Guarded, worker: Workers, home: Path, catalogue_name: str, client: OpenSearch
) -> None:
    source, yaml = home / "chairs.jsonl", home / "chairs.yaml"
    rows = ({"id": n, "title": f"oak chair number {n}"} for n in range(40))
    source.write_text("\n".join(map(json.dumps, rows)))
    yaml.write_text("name: chairs\nfields: {id: id, title: title}\n")
    imported = pinwheel("import", str(source), "-c", str(yaml), "--name", catalogue_name)
    assert imported.returncode == 0, imported.stderr

    found = pinwheel("search", catalogue_name, "oak chair", "--json")
    assert found.returncode == 0, found.stderr
    page = json.loads(found.stdout)
    assert (page["total"]["value"], page["degraded"]) == (40, [])

    worker.start()
    rebuilt = pinwheel("reindex", catalogue_name, "--wait", "--json")
    assert rebuilt.returncode == 0, rebuilt.stderr
    assert json.loads(rebuilt.stdout)["items"] == 40
    assert guarded.refused == 0
    client.delete(index=names.BUILDS, id=catalogue_name, ignore=404)


def test_an_import_whose_password_changes_stops_and_goes_on_later(
    guarded: Guarded, home: Path, catalogue_name: str
) -> None:
    """Rows are not to be set aside as bad because somebody changed a password."""
    source, yaml = home / "chairs.jsonl", home / "chairs.yaml"
    yaml.write_text("name: chairs\nfields: {id: id, title: title}\n")
    source.write_text('{"id": 1, "title": "oak chair"}')
    words = ("import", str(source), "-c", str(yaml), "--name", catalogue_name)
    assert pinwheel(*words).returncode == 0
    guarded.password = "changed"
    stopped = pinwheel(*words, "--restart")
    assert stopped.returncode == 1
    assert "check OPENSEARCH_USER and OPENSEARCH_PASSWORD" in stopped.stderr
    guarded.password = guarded.environment["OPENSEARCH_PASSWORD"]
    assert pinwheel(*words, "--restart").returncode == 0
