"""The sample as written to disk."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from PIL import Image

from app.cli.sample import command
from app.sample.generate import SampleFiles, generate
from opensearch.catalogue import load
from opensearch.catalogue.reading import reader

ITEMS, SCENES = 24, 1


def digest(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> SampleFiles:
    return generate(tmp_path_factory.mktemp("shop"), items=ITEMS, seed=11, scenes=SCENES)


def test_the_same_seed_gives_the_same_bytes(sample: SampleFiles, tmp_path: Path) -> None:
    generate(tmp_path, items=ITEMS, seed=11, scenes=SCENES)
    assert digest(tmp_path) == digest(sample.folder)


def test_another_seed_gives_another_shop(sample: SampleFiles, tmp_path: Path) -> None:
    generate(tmp_path, items=4, seed=12, scenes=0)
    titles = {row["title"] for row in lines(tmp_path / "items.jsonl")}
    assert not titles & {row["title"] for row in lines(sample.items)}


def test_every_row_has_its_picture(sample: SampleFiles) -> None:
    rows = lines(sample.items)
    assert len(rows) == ITEMS == sample.item_count
    for row in rows:
        with Image.open(sample.folder / row["picture"]) as picture:
            assert picture.size == (304, 304)


def test_every_row_is_read_by_the_catalogue_beside_it(sample: SampleFiles) -> None:
    catalogue = load(sample.catalogue)[0]
    by = reader(catalogue)
    rows = lines(sample.items)
    items = [by.read(row) for row in rows]
    assert catalogue.name == "sample"
    assert [item.id for item in items] == [row["id"] for row in rows]
    assert all(item.group and item.price and item.colour and item.category for item in items)
    assert all(item.attributes["style"] and item.attributes["width"] for item in items)


def test_the_truth_knows_every_item_with_its_attributes(sample: SampleFiles) -> None:
    truth = json.loads(sample.truth.read_bytes())
    for row in lines(sample.items):
        facts = truth["items"][row["id"]]
        assert facts["style"] == row["style"]
        assert facts["material"] == row["material"]
        assert list(facts["colours"]) == row["colour"]
        assert facts["group"] == row["design"]


def test_progress_is_told_up_to_the_last_picture(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    generate(tmp_path, items=5, seed=3, scenes=0, on_progress=lambda *pair: told.append(pair))
    assert told[-1] == (5, 5)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_the_command_answers_in_json(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        command, ["--out", str(tmp_path), "--items", "3", "--scenes", "0", "--json"]
    )
    assert result.exit_code == 0, result.output
    answer = json.loads(result.stdout)
    assert answer["items"] == 3
    assert Path(answer["rows"]).is_file()


def test_a_folder_that_cannot_be_made_is_named_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    result = CliRunner().invoke(
        command, ["--out", str(tmp_path / "taken" / "shop"), "--items", "1"]
    )
    assert result.exit_code == 1
    assert "taken" in result.stderr
    assert "--out" in result.stderr
