"""A catalogue deleted, by the command and over HTTP's own door."""

import secrets
from collections.abc import Iterator

import pytest
from click.testing import CliRunner
from opensearchpy import OpenSearch

from app.cli import delete
from app.intake import removal
from app.intake.removal import TaskAtWork, remove
from app.intake.report import ImportReport
from app.intake.write import DeleteItem, PutItem, write
from app.lexicon.after_import import learn_after
from app.lexicon.build import build as learn
from app.search.request import SearchRequest
from app.search.search import search
from app.services import Services
from app.training.kept import models_of
from opensearch import names
from opensearch.catalogue.item import Item
from opensearch.catalogue.store import UnknownCatalogue
from opensearch.indexing.building.errors import BuildUnderWay
from opensearch.indexing.building.lease import take
from opensearch.indices.removal import KEPT
from opensearch.kept import rules
from opensearch.kept.lexicons import shelf_key
from opensearch.kept.rules import Note
from tests.cleared import clear
from tests.engine.api.shop import stock

pytestmark = pytest.mark.engine


@pytest.fixture
def shop(services: Services, client: OpenSearch) -> Iterator[str]:
    name = f"gone-{secrets.token_hex(4)}"
    stock(name, services)
    yield name
    clear(client, name)


def test_nothing_of_it_is_left_and_its_neighbour_stays(
    services: Services, shop: str, client: OpenSearch
) -> None:
    neighbour = f"{shop}-2"
    stock(neighbour, services)
    learn(shop, services)
    rules.save(client, shop, 0, [], Note("me", "", "put one"))
    write(services, services.catalogues.get(shop), [DeleteItem("armchair/0")])
    home = services.settings.home
    model = models_of(services.settings, shop) / "1" / "model.cbm"
    trails = [home / "imports" / f"{name}-{'0a' * 8}.seen.sqlite"
              for name in (shop, neighbour, f"{shop}-{'0b' * 8}")]  # fmt: skip
    for file in (model, *trails):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()

    remove(services, shop)

    assert not client.indices.get(index=names.pattern(shop))
    assert not client.indices.exists_index_template(name=f"pinwheel-{shop}")
    left = {"query": {"terms": {"catalogue": [shop, shelf_key(shop)]}}}
    for index in KEPT:
        if client.indices.exists(index=index):
            assert client.count(index=index, body=left)["count"] == 0, index
    assert not any(client.exists(index=one, id=shop) for one in (names.BUILDS, names.CATALOGUES))
    assert not client.exists(index=names.BUILDS, id=names.first(shop))
    assert [file.exists() for file in (model, *trails)] == [False, False, True, True]
    with pytest.raises(UnknownCatalogue, match=neighbour):
        search(shop, SearchRequest(q="lamp"), services)
    assert search(neighbour, SearchRequest(q="lamp"), services).hits
    stock(shop, services)  # the name is free again
    assert search(shop, SearchRequest(q="lamp"), services).hits
    clear(client, neighbour)


def test_nothing_of_it_comes_back_under_its_name(services: Services, shop: str) -> None:
    known = services.catalogues.get(shop)
    title, lamp = "Zebra lamp", SearchRequest(q="zebra")
    write(services, known, [PutItem(Item(id="1", title=title), 7)])
    services.client.indices.refresh(index=names.alias(shop))
    assert search(shop, lamp, services).hits[0].item["title"] == title
    turned = search(shop, SearchRequest(q="lamp", size=2), services)

    remove(services, shop)
    stock(shop, services)
    write(services, known, [PutItem(Item(id="1", title="New zebra"), 7)])
    services.client.indices.refresh(index=names.alias(shop))

    assert search(shop, lamp, services).hits[0].item["title"] == "New zebra"
    later = search(shop, SearchRequest(cursor=turned.cursor), services)
    assert later.total.value == turned.total.value - 1


def test_words_of_what_was_deleted_meanwhile_are_not_learned_and_that_is_told_in_a_sentence(
    services: Services, shop: str, caplog: pytest.LogCaptureFixture
) -> None:
    remove(services, shop)
    told = {"source": "a.csv", "kind": "CSV", "superseded": 0, "rejected": 0, "rejects": None}
    report = ImportReport(catalogue=shop, written=1, **told)
    (note,) = learn_after(report, services).notes
    assert f"no catalogue is called '{shop}'" in note
    assert not any(one.exc_info for one in caplog.records)


def test_it_is_refused_while_it_is_built_or_a_task_is_at_it(
    services: Services, shop: str, client: OpenSearch, monkeypatch: pytest.MonkeyPatch
) -> None:
    with take(client, shop) as lease:
        with pytest.raises(BuildUnderWay):
            remove(services, shop)
        lease.release()
    monkeypatch.setattr(removal, "under_way", lambda name: {"import": "t1"})
    with pytest.raises(TaskAtWork, match="task import is under way: t1"):
        remove(services, shop)
    assert search(shop, SearchRequest(q="lamp"), services).hits


def test_the_command_asks_before_it_deletes(
    services: Services, shop: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delete, "services", lambda: services)
    told = CliRunner().invoke(delete.command, [shop], input="n\n")
    assert (told.exit_code, "for good?" in told.stderr) == (1, True)
    assert shop in services.catalogues.names()
    assert CliRunner().invoke(delete.command, [shop, "--yes"]).exit_code == 0
    assert shop not in services.catalogues.names()
    again = CliRunner().invoke(delete.command, [shop, "--yes"])
    assert (again.exit_code, "There are:" in again.stderr) == (1, True)
