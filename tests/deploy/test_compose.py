"""No Docker here: the file is held against the Compose specification, the settings and the code.

`compose_spec.json` is the schema of the Compose specification as the package docker-compose 1.29.2
carries it (Apache-2.0).
"""

import importlib.util
import json
import re
import subprocess
from pathlib import Path

import click
import jsonschema
import pytest

from app.cli.main import main
from app.settings import Settings
from opensearch.node.artifacts import VERSION
from tests.deploy.compose import ROOT, Service, compose, ours, services, text

ONE_SHOT = {"certificates", "saved-objects"}
LASTING = sorted(set(services()) - ONE_SHOT)


def names_of_settings() -> set[str]:
    known = {f"PINWHEEL_{name.upper()}" for name in Settings.model_fields}
    for field in Settings.model_fields.values():
        known |= {str(one) for one in getattr(field.validation_alias, "choices", ())}
    return known


def words_of(service: Service) -> list[str]:
    return [str(word) for word in service["command"]]


def test_the_file_is_as_the_specification_wants_it() -> None:
    schema = json.loads((Path(__file__).parent / "compose_spec.json").read_text("utf-8"))
    jsonschema.validate(compose(), schema)


def test_everything_that_was_promised_is_there() -> None:
    assert {"engine-1", "engine-2", "engine-3", "dashboards", "redis"} <= set(services())
    assert {"web", "worker", "beat", "flower"} <= set(ours())


@pytest.mark.parametrize("name", LASTING)
def test_a_lasting_service_is_watched_limited_and_restarted(name: str) -> None:
    service = services()[name]
    assert service["healthcheck"]["test"]
    assert {"cpus", "memory"} <= set(service["deploy"]["resources"]["limits"])
    assert service["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", sorted(ours()))
def test_each_variable_is_a_setting(name: str) -> None:
    given = ours()[name].get("environment", {})
    unknown = set(given) - names_of_settings() - {"FLOWER_BASIC_AUTH"}
    assert not unknown


def test_no_secret_has_a_default() -> None:
    for line in text().splitlines():
        for name in re.findall(r"(\w*(?:PASSWORD|SECRET)\w*): ", line.strip()):
            assert "${" in line and ":?" in line, f"{name} can be left unset: {line.strip()}"
    assert not re.findall(r"\$\{\w+:-", text())


def test_every_variable_of_the_file_is_in_the_example() -> None:
    wanted = set(re.findall(r"\$\{(\w+)", text()))
    example = (ROOT / ".env.example").read_text("utf-8")
    assert wanted == set(re.findall(r"^(\w+)=", example, re.MULTILINE))
    assert not re.findall(r"^\w+=\S", example, re.MULTILINE), "the example holds no password"


def test_the_engine_is_of_the_version_that_is_tested() -> None:
    images = [services()[name]["image"] for name in ("engine-1", "engine-2", "engine-3")]
    assert images == [f"opensearchproject/opensearch:{VERSION}"] * 3
    dashboards = services()["dashboards"]["image"]
    assert dashboards == f"opensearchproject/opensearch-dashboards:{VERSION}"


@pytest.mark.parametrize("name", ["engine-1", "engine-2", "engine-3"])
def test_a_node_has_the_security_plugin_on(name: str) -> None:
    given = services()[name]["environment"]
    assert given["plugins.security.ssl.http.enabled"] == "true"
    assert "plugins.security.disabled" not in given
    assert given["DISABLE_INSTALL_DEMO_CONFIG"] == "true"


@pytest.mark.parametrize("name", sorted(services()))
def test_nothing_is_published_beyond_this_machine(name: str) -> None:
    for port in services()[name].get("ports", []):
        assert str(port).startswith("127.0.0.1:")


def test_ports_are_those_of_the_settings() -> None:
    fields = Settings.model_fields
    assert services()["web"]["ports"] == [f"127.0.0.1:8000:{fields['port'].default}"]
    assert services()["flower"]["ports"] == [f"127.0.0.1:5555:{fields['flower_port'].default}"]
    assert (
        str(fields["port"].default) in words_of({"command": [services()["web"]["healthcheck"]]})[0]
    )


@pytest.mark.parametrize("name", ["worker", "beat", "flower"])
def test_a_celery_service_names_our_application(name: str) -> None:
    words = words_of(ours()[name])
    assert words[:3] == ["celery", "--app", "workers:celery"]
    assert words[3] == name
    assert importlib.import_module("workers").celery.tasks


def test_web_is_gunicorn_with_our_configuration_and_application() -> None:
    words = words_of(ours()["web"])
    assert words == ["gunicorn", "-c", "python:app.api.gunicorn", "app:create_app()"]
    assert importlib.util.find_spec("app.api.gunicorn")
    assert callable(importlib.import_module("app").create_app)


def test_the_image_runs_the_same_web_server() -> None:
    last = (ROOT / "Dockerfile").read_text("utf-8").strip().splitlines()[-1]
    assert json.loads(last.removeprefix("CMD ")) == words_of(ours()["web"])


def test_saved_objects_are_loaded_by_a_command_that_exists() -> None:
    name, *rest = words_of(ours()["saved-objects"])
    assert name == "pinwheel"
    group = main.get_command(click.Context(main), rest[0])
    assert isinstance(group, click.Group)
    assert rest[1] in group.commands


def test_dependencies_and_volumes_exist() -> None:
    for service in services().values():
        assert set(service.get("depends_on", {})) <= set(services())
        for mount in service.get("volumes", []):
            source = str(mount).split(":")[0]
            assert (ROOT / source).exists() if source[0] == "." else source in compose()["volumes"]


def run(*command: object) -> str:
    words = [str(word) for word in command]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def test_the_certificate_is_vouched_for_and_names_each_node(tmp_path: Path) -> None:
    script = ROOT / "deploy" / "certificates.sh"
    run("bash", script, tmp_path)
    node, authority = tmp_path / "node.pem", tmp_path / "ca.pem"
    run("openssl", "verify", "-CAfile", authority, node)
    shown = run("openssl", "x509", "-in", node, "-noout", "-text")
    assert all(f"DNS:engine-{number}" in shown for number in (1, 2, 3))
    before = node.read_bytes()
    run("bash", script, tmp_path)
    assert node.read_bytes() == before, "a second run keeps what is there"


@pytest.mark.parametrize("script", ["engine.sh", "certificates.sh"])
def test_a_script_is_sound_shell(script: str) -> None:
    run("bash", "-n", ROOT / "deploy" / script)
