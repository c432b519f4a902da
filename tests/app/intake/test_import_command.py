"""`pinwheel import` as it is typed."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli.import_ import command
from app.encoders import EncoderMissing, Encoders
from app.settings import settings
from opensearch.catalogue.loading import load
from opensearch.catalogue.problems import CatalogueError
from ranking.encoders.encoder import TextEncoder

YAML = "# a shop\nname: shop\nfields: {id: id, title: title}\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINWHEEL_HOME", str(tmp_path / "home"))
    settings.cache_clear()


def run(tmp_path: Path, rows: str, *options: str, yaml: str = YAML) -> Result:
    (tmp_path / "rows.jsonl").write_text(rows)
    (tmp_path / "shop.yaml").write_text(yaml)
    source, file = str(tmp_path / "rows.jsonl"), str(tmp_path / "shop.yaml")
    return CliRunner().invoke(command, [source, "--catalogue", file, "--dry-run", *options])


def test_all_good_is_0_and_some_rejected_is_3(tmp_path: Path) -> None:
    good = run(tmp_path, '{"id": 1, "title": "a"}\n')
    assert good.exit_code == 0
    assert good.output.startswith("shop: 1 items would be written")
    bad = run(tmp_path, '{"id": 1, "title": "a"}\n{}\n')
    assert bad.exit_code == 3
    assert "1 rows rejected, with reasons in" in bad.output


def test_what_rows_are_rejected_for_most_often_is_told_with_its_remedy(tmp_path: Path) -> None:
    bad = run(tmp_path, '{"id": 1}\n{"id": 2}\n{"title": "a"}\n')
    assert "rejected most often for title (2): the row has neither a title nor an image; Give" in (
        bad.output
    )


def test_what_cannot_be_read_is_1_with_the_reason(tmp_path: Path) -> None:
    failed = run(tmp_path, "", yaml="name: shop\nfields: {id: nonsense}\n")
    assert failed.exit_code == 1
    assert "pinwheel import: line 2" in failed.output


def test_a_catalogue_in_another_encoding_is_1_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text("")
    (tmp_path / "shop.yaml").write_bytes("name: café".encode("latin-1"))
    source, file = str(tmp_path / "rows.jsonl"), str(tmp_path / "shop.yaml")
    failed = CliRunner().invoke(command, [source, "--catalogue", file, "--dry-run"])
    assert failed.exit_code == 1
    assert "UTF-8" in failed.output


def test_json_is_for_machines(tmp_path: Path) -> None:
    report = json.loads(run(tmp_path, '{"id": 1, "title": "a"}\n', "--json").stdout)
    assert (report["written"], report["dry_run"], report["catalogue"]) == (1, True, "shop")


def test_another_name_takes_the_place_of_the_file_s(tmp_path: Path) -> None:
    report = json.loads(run(tmp_path, "", "--json", "--name", "shop-2").stdout)
    assert report["catalogue"] == "shop-2"
    catalogue, yaml = load(tmp_path / "shop.yaml", "shop-2")
    assert catalogue.name == "shop-2" and "name: shop-2\n" in yaml


def test_a_name_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "shop.yaml").write_text(YAML)
    with pytest.raises(CatalogueError, match="name"):
        load(tmp_path / "shop.yaml", "No Name")


def test_values_left_out_are_counted_and_told(tmp_path: Path) -> None:
    yaml = "name: shop\nfields: {id: id, title: title, cost: {role: price, invalid: drop}}\n"
    costs = ("12.50", "free", "n/a", "free", "ask us", "soon")
    rows = "".join(
        f'{{"id": {at}, "title": "a", "cost": "{cost}"}}\n' for at, cost in enumerate(costs)
    )
    told = run(tmp_path, rows, yaml=yaml)
    assert told.exit_code == 0
    assert "5 values of cost are left out" in told.output
    assert "left out: a number is wanted, not 'free', 'n/a', 'ask us'\n" in told.output


def test_an_encoder_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    result = run(tmp_path, '{"id": 1, "title": "a"}\n', yaml=f"{YAML}encoder: nope\n")
    assert result.exit_code == 1
    assert "no encoder is called 'nope'; there are minilm" in result.stderr


def test_an_encoder_that_cannot_be_loaded_says_why(caplog: pytest.LogCaptureFixture) -> None:
    def load(name: str) -> TextEncoder:
        raise OSError(f"{name} has no model.safetensors")

    with pytest.raises(EncoderMissing, match=r"cannot be loaded \(st:/nope has no model"):
        Encoders(load).wanted("st:/nope")
    assert "Traceback" not in caplog.text
