"""Loading the dashboards through the saved-objects interface."""

import json
from pathlib import Path
from typing import Any

import pytest
import requests
import responses
from click.testing import CliRunner, Result

from app.cli.dashboards import command
from app.dashboards.install import Access, DashboardsError, install
from opensearch.dashboards import kept

URL = "http://dashboards.example:5601"
IMPORT = f"{URL}/api/saved_objects/_import"


def answered(status: int = 200, **reply: Any) -> None:
    responses.post(IMPORT, status=status, json=reply)


def run(*options: str) -> Result:
    return CliRunner().invoke(
        command, ["install", URL, *options], env={"OPENSEARCH_USER": "", "OPENSEARCH_PASSWORD": ""}
    )


@responses.activate
def test_all_objects_are_sent_over_those_of_the_same_name() -> None:
    answered(success=True, successCount=35)
    assert install(Access(f"{URL}/", "admin", "secret")) == 35
    (call,) = responses.calls
    assert call.request.params == {"overwrite": "true"}
    assert call.request.headers["osd-xsrf"] == "true"
    assert call.request.headers["Authorization"].startswith("Basic ")
    assert call.request.headers["Content-Type"].startswith("multipart/form-data")
    assert kept() in call.request.body


@responses.activate
def test_the_command_says_how_many_and_where() -> None:
    answered(success=True, successCount=35)
    result = run()
    assert result.exit_code == 0
    assert "35 objects" in result.stdout
    assert f"{URL}/app/dashboards" in result.stdout


@responses.activate
def test_the_command_answers_in_json() -> None:
    answered(success=True, successCount=35)
    assert json.loads(run("--json").stdout) == {"installed": 35, "url": URL}


@responses.activate
def test_without_a_user_nothing_is_sent_to_log_in() -> None:
    answered(success=True, successCount=35)
    install(Access(URL))
    assert "Authorization" not in responses.calls[0].request.headers


@pytest.mark.parametrize(
    ("status", "told"),
    [(401, "--password"), (403, "all_access"), (404, "address"), (413, "maxImport"),
     (503, "again"), (500, "log")],
)  # fmt: skip
@responses.activate
def test_a_refusal_comes_with_its_remedy(status: int, told: str) -> None:
    answered(status, message="no")
    result = run()
    assert result.exit_code == 1
    assert str(status) in result.stderr
    assert told in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


CONFLICT = {"type": "dashboard", "id": "pinwheel-latency", "error": {"type": "conflict"}}


@pytest.mark.parametrize("status", [200, 409])
@responses.activate
def test_objects_that_were_not_taken_are_listed(status: int) -> None:
    answered(status, success=False, successCount=34, errors=[CONFLICT])
    with pytest.raises(DashboardsError, match=r"dashboard pinwheel-latency \(conflict\)"):
        install(Access(URL))


@responses.activate
def test_what_is_not_dashboards_is_recognised() -> None:
    responses.post(IMPORT, body="<html>Welcome</html>")
    with pytest.raises(DashboardsError, match="not OpenSearch Dashboards"):
        install(Access(URL))


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (requests.exceptions.ConnectionError("refused"), "nothing answers"),
        (requests.exceptions.SSLError("unknown authority"), "--ca"),
        (requests.exceptions.ReadTimeout("slow"), "took longer"),
        (requests.exceptions.TooManyRedirects("round"), "could not be asked"),
    ],
)
@responses.activate
def test_a_failed_connection_is_one_sentence(fault: Exception, told: str) -> None:
    responses.post(IMPORT, body=fault)
    result = run()
    assert result.exit_code == 1
    assert told in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_port_where_nobody_listens_is_one_sentence() -> None:
    with pytest.raises(DashboardsError, match="nothing answers"):
        install(Access("http://127.0.0.1:9"))


def test_an_address_that_is_none_is_one_sentence() -> None:
    with pytest.raises(DashboardsError, match="could not be asked"):
        install(Access("dashboards"))


def test_a_missing_authority_file_is_refused_by_the_command(tmp_path: Path) -> None:
    result = run("--ca", str(tmp_path / "none.pem"))
    assert result.exit_code == 2
    assert "--ca" in result.stderr
