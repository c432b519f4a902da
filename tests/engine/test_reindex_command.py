"""`pinwheel reindex` as it is typed, in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from opensearchpy import OpenSearch

from app.intake.target import open_target
from app.services import build
from app.settings import Settings
from opensearch import names
from opensearch.catalogue.item import Item
from opensearch.catalogue.loading import parse
from opensearch.catalogue.store import CatalogueStore

pytestmark = pytest.mark.engine

YAML = "name: {name}\nfields:\n  id: id\n  title: title\n"


@pytest.fixture
def stocked(
    engine: list[str], client: OpenSearch, catalogue_name: str, tmp_path: Path
) -> Iterator[str]:
    services = build(Settings(opensearch_url=",".join(engine), home=tmp_path))
    yaml = YAML.format(name=catalogue_name)
    target = open_target(parse(yaml), yaml, services)
    list(target.write(target.documents([Item(id="1", title="a lamp")], 1)))
    yield catalogue_name
    client.delete(index=names.BUILDS, id=catalogue_name, ignore=404)


def pinwheel(engine: list[str], home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [Path(sys.executable).with_name("pinwheel"), *arguments],
        env=os.environ | {"OPENSEARCH_URL": ",".join(engine), "PINWHEEL_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=400,
    )


def test_it_reindexes_and_rolls_back_here(engine: list[str], stocked: str, tmp_path: Path):
    done = pinwheel(engine, tmp_path, "reindex", stocked, "--here", "--json")
    assert done.returncode == 0, done.stderr
    first = json.loads(done.stdout)
    assert first["items"] == 1
    back = pinwheel(engine, tmp_path, "reindex", stocked, "--here", "--rollback", "--json")
    assert json.loads(back.stdout)["served"] == first["previous"]


def test_it_is_filled_from_a_feed_that_holds_all_there_is_to_be(
    engine: list[str], stocked: str, tmp_path: Path, client: OpenSearch
):
    feed, rejects = tmp_path / "feed.jsonl", tmp_path / "rejects.jsonl"
    feed.write_text('{"id": "2", "title": "a chair"}\nnot JSON\n{"id": "3", "title": "a bed"}\n')
    words = ("--source", str(feed), "--rejects", str(rejects), "--json")
    done = pinwheel(engine, tmp_path, "reindex", stocked, *words)
    assert done.returncode == 3, done.stderr
    told = json.loads(done.stdout)
    assert (told["items"], told["rejected"]) == (2, 1)
    assert json.loads(rejects.read_text())["line"] == 2
    held = client.search(index=names.alias(stocked))["hits"]["hits"]
    assert {hit["_id"] for hit in held} == {"2", "3"}

    back = pinwheel(engine, tmp_path, "reindex", stocked, "--here", "--rollback", "--json")
    assert json.loads(back.stdout)["served"] == told["previous"]
    missing = pinwheel(engine, tmp_path, "reindex", stocked, "--source", str(tmp_path / "none"))
    assert (missing.returncode, "Traceback" in missing.stderr) == (1, False)


@pytest.mark.parametrize("feed", ["id,title\n", "id,title\n,a lamp\n1\n"])
def test_a_feed_without_items_empties_nothing_unless_that_is_meant(
    engine: list[str], stocked: str, tmp_path: Path, client: OpenSearch, feed: str
):
    file = tmp_path / "feed.csv"
    file.write_text(feed)
    words = ("reindex", stocked, "--source", str(file))
    refused = pinwheel(engine, tmp_path, *words)
    assert (refused.returncode, "Traceback" in refused.stderr) == (1, False)
    assert "no item that could be taken" in refused.stderr
    assert client.count(index=names.alias(stocked))["count"] == 1
    meant = pinwheel(engine, tmp_path, *words, "--allow-empty")
    assert meant.returncode == (3 if "lamp" in feed else 0), meant.stderr
    assert "there were 1 items before" in meant.stdout
    assert client.count(index=names.alias(stocked))["count"] == 0


def test_what_a_changed_file_leaves_empty_is_told_before_it_begins(
    engine: list[str], stocked: str, tmp_path: Path
):
    file = tmp_path / "changed.yaml"
    file.write_text(YAML.format(name=stocked) + "  studio: brand\n")
    words = ("reindex", stocked, "--here", "--catalogue", str(file))
    done = pinwheel(engine, tmp_path, *words)
    assert done.returncode == 0, done.stderr
    assert "studio: brand (was not read)" in done.stderr
    assert f"pinwheel reindex {stocked} --catalogue {file} --source FEED" in done.stderr
    back = pinwheel(engine, tmp_path, "reindex", stocked, "--here", "--rollback")
    assert (back.returncode, back.stderr) == (0, "")
    # The file before came back with its index: there is nothing to lose by it.
    again = pinwheel(engine, tmp_path, "reindex", stocked, "--here")
    assert (again.returncode, again.stderr) == (0, "")
    assert "studio: brand (was not read)" in pinwheel(engine, tmp_path, *words).stderr
    assert pinwheel(engine, tmp_path, *words).stderr == ""


def test_a_rollback_brings_back_the_file_that_its_index_was_made_by(
    engine: list[str], stocked: str, tmp_path: Path, client: OpenSearch
):
    file, feed, empty = tmp_path / "c.yaml", tmp_path / "feed.jsonl", tmp_path / "empty.jsonl"
    changed = YAML.format(name=stocked) + "  price: {role: attribute, type: number, as: cost}\n"
    file.write_text(changed)
    feed.write_text('{"id": "1", "title": "a lamp", "price": 5}\n')
    empty.write_text("")

    def kept() -> str:
        return CatalogueStore(client).yaml(stocked)

    words = ("reindex", stocked, "--catalogue", str(file), "--source")
    assert pinwheel(engine, tmp_path, *words, str(empty)).returncode == 1
    assert kept() == YAML.format(name=stocked)
    assert pinwheel(engine, tmp_path, *words, str(feed)).returncode == 0
    assert kept() == changed
    back = pinwheel(engine, tmp_path, "reindex", stocked, "--here", "--rollback")
    assert (back.returncode, kept()) == (0, YAML.format(name=stocked))
    (tmp_path / "old.yaml").write_text(YAML.format(name=stocked))
    old = ("import", str(feed), "--catalogue", str(tmp_path / "old.yaml"))
    assert pinwheel(engine, tmp_path, *old).returncode == 0
    forth = pinwheel(engine, tmp_path, "reindex", stocked, "--here", "--rollback")
    assert (forth.returncode, kept()) == (0, changed)


def test_a_source_loses_nothing_and_goes_with_no_rollback(
    engine: list[str], stocked: str, tmp_path: Path
):
    file, feed = tmp_path / "changed.yaml", tmp_path / "feed.jsonl"
    file.write_text(YAML.format(name=stocked) + "  studio: brand\n")
    feed.write_text('{"id": "1", "title": "a lamp", "studio": "Nord"}\n')
    words = ("reindex", stocked, "--catalogue", str(file), "--source", str(feed))
    both = pinwheel(engine, tmp_path, *words, "--rollback")
    assert (both.returncode, "give one" in both.stderr) == (2, True)
    file_too = pinwheel(engine, tmp_path, *words[:-2], "--rollback")
    assert (file_too.returncode, "own file" in file_too.stderr) == (2, True)
    done = pinwheel(engine, tmp_path, *words)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_unknown_catalogue_is_told_in_one_sentence(engine: list[str], tmp_path: Path):
    done = pinwheel(engine, tmp_path, "reindex", "no-such-one", "--here")
    assert done.returncode == 1
    assert "no catalogue is called 'no-such-one'" in done.stderr
    assert "Traceback" not in done.stderr
