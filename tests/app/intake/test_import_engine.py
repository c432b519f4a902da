"""Imports into the real engine."""

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from opensearchpy import OpenSearch
from PIL import Image

from app.intake.importing import Options, import_source
from app.intake.report import ImportProgress, ImportReport
from app.intake.sources import open_source
from app.intake.target import open_target
from app.intake.write import DeleteItem, PutItem, write
from app.lexicon.after_import import learn_after
from app.search.request import SearchRequest
from app.search.search import search
from app.services import Services
from opensearch import names
from opensearch.catalogue.item import Item
from opensearch.catalogue.loading import parse
from opensearch.indices.first_index import IndexDiffers

pytestmark = pytest.mark.engine

FIELDS = "fields: {id: id, title: title, price: price, photo: image, colour: colour}\n"


class Interrupted(Exception):
    pass


class Shop:
    """One catalogue and the file that its rows come from."""

    def __init__(self, name: str, services: Services, folder: Path) -> None:
        self.name = name
        self.services = services
        self.source = folder / "rows.jsonl"
        self.yaml = f"name: {name}\n{FIELDS}"

    def write(self, *rows: object) -> None:
        texts = (row if isinstance(row, str) else json.dumps(row) for row in rows)
        self.source.write_text("".join(f"{text}\n" for text in texts))

    def load(self, stop_after: int | None = None, *, restart: bool = False) -> ImportReport:
        """Import; with `stop_after` break off at the first checkpoint above that many rows."""

        def watch(now: ImportProgress) -> None:
            if stop_after is not None and now.line >= stop_after:
                raise Interrupted

        catalogue = parse(self.yaml)
        target = open_target(catalogue, self.yaml, self.services)
        since = time.time_ns() // 1000 if restart else 0
        options = Options(self.services.settings.home, since)
        return import_source(open_source(self.source), catalogue, target, options, watch)

    def held(self) -> Mapping[str, Mapping[str, Any]]:
        client, index = self.services.client, names.alias(self.name)
        client.indices.refresh(index=index)
        reply = client.search(index=index, body={"size": 10_000})
        return {hit["_id"]: hit["_source"] for hit in reply["hits"]["hits"]}


@pytest.fixture
def shop(name: str, services: Services, tmp_path: Path) -> Shop:
    return Shop(name, services, tmp_path)


def rows(count: int, title: str = "chair") -> list[dict[str, object]]:
    return [{"id": str(number), "title": f"{title} {number}"} for number in range(count)]


def test_every_good_row_is_an_item_and_the_catalogue_is_known(shop: Shop) -> None:
    shop.write(*rows(700), "no json", {"title": "no id"})
    report = shop.load()
    assert (report.written, report.rejected, report.exit_code) == (700, 2, 3)
    held = shop.held()
    assert len(held) == 700
    assert held["3"]["title"] == "chair 3" and len(held["3"]["vector"]) == 64
    assert shop.services.catalogues.get(shop.name).name == shop.name


def test_importing_again_changes_items_that_changed_and_doubles_none(shop: Shop) -> None:
    shop.write(*rows(50))
    shop.load()
    shop.write(*rows(49), {"id": "49", "title": "now a lamp"})
    assert shop.load().written == 50
    held = shop.held()
    assert len(held) == 50 and held["49"]["title"] == "now a lamp"


def test_an_interrupted_import_goes_on_where_it_stopped(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.intake.tally.SAVE_EVERY_S", 0)
    shop.write("bad", *rows(2000), "bad too")
    with pytest.raises(Interrupted):
        shop.load(stop_after=600)
    report = shop.load()
    assert report.resumed_after and report.resumed_after >= 600
    assert (report.written, report.rejected) == (2000, 2)
    assert report.rejects and len(Path(report.rejects).read_text().splitlines()) == 2
    assert len(shop.held()) == 2000


def test_a_resumed_import_writes_with_the_version_it_began_with(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.intake.tally.SAVE_EVERY_S", 0)
    shop.write(*rows(2000))
    with pytest.raises(Interrupted):
        shop.load(stop_after=600)
    shop.load()
    assert len({one["version"] for one in shop.held().values()}) == 1


def test_restart_begins_anew(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.intake.tally.SAVE_EVERY_S", 0)
    shop.write(*rows(2000))
    with pytest.raises(Interrupted):
        shop.load(stop_after=600)
    report = shop.load(restart=True)
    assert (report.resumed_after, report.written) == (None, 2000)


def test_a_changed_source_is_another_import(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.intake.tally.SAVE_EVERY_S", 0)
    shop.write(*rows(2000))
    with pytest.raises(Interrupted):
        shop.load(stop_after=600)
    shop.write(*rows(2000, title="table"))
    assert shop.load().resumed_after is None


def test_what_was_written_or_deleted_meanwhile_stays(shop: Shop) -> None:
    shop.write(*rows(3))
    shop.load()
    later = time.time_ns() // 1000 + 60_000_000
    item = Item(id="1", title="by hand")
    catalogue = shop.services.catalogues.get(shop.name)
    write(shop.services, catalogue, [PutItem(item, later), DeleteItem("2", later)])
    report = shop.load()
    assert (report.written, report.superseded, report.rejected) == (1, 2, 0)
    held = shop.held()
    assert set(held) == {"0", "1"} and held["1"]["title"] == "by hand"


def test_pictures_beside_the_source_are_kept_and_addressed(shop: Shop) -> None:
    Image.new("RGB", (900, 300), "navy").save(shop.source.parent / "chair.png")
    shop.write({"id": "a", "photo": "chair.png"}, {"id": "b", "photo": "https://example.org/b.jpg"})
    shop.load()
    held = shop.held()
    (address,) = held["a"]["image"]
    assert (shop.services.settings.home / address.lstrip("/")).is_file()
    assert held["a"]["colour"] == ["navy"]
    assert held["b"]["image"] == ["https://example.org/b.jpg"]


def test_another_schema_over_an_index_is_refused_with_what_to_do(shop: Shop) -> None:
    shop.write(*rows(1))
    shop.load()
    shop.yaml = shop.yaml.replace("price: price, ", "")
    with pytest.raises(IndexDiffers, match="pinwheel reindex"):
        shop.load()


def test_nothing_is_left_behind_but_the_items(shop: Shop, client: OpenSearch) -> None:
    shop.write(*rows(5))
    shop.load()
    assert not list((shop.services.settings.home / "imports").iterdir())


def test_the_first_query_is_read_by_the_words_that_came(shop: Shop) -> None:
    shop.write(
        *({"id": str(number), "title": f"turquoise armchair {number}"} for number in range(30))
    )
    report = learn_after(shop.load(), shop.services)
    assert "learned" in report.notes[-1]
    shop.services.lexicons.refresh(shop.name)
    page = search(shop.name, SearchRequest(q="turqoise armchair"), shop.services)
    assert page.query.corrected == "turquoise armchair"


def test_words_that_cannot_be_learned_are_a_note_and_no_failure(shop: Shop) -> None:
    shop.write(*rows(3))
    report = shop.load()
    gone = report.model_copy(update={"catalogue": "no-such-shop"})
    assert "run `pinwheel lexicon no-such-shop`" in learn_after(gone, shop.services).notes[-1]
