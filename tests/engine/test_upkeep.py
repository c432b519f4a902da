"""Deletes are forgotten when nobody can need them any more."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from opensearchpy import OpenSearch

from app.intake.upkeep import purge_tombstones
from app.services import Services
from opensearch import names
from opensearch.catalogue.loading import parse
from opensearch.indexing import items, tombstones
from opensearch.indexing.building.build import build
from opensearch.indexing.building.errors import BuildError
from opensearch.indexing.building.recipe import Recipe
from opensearch.indexing.bulk import Writer
from opensearch.indexing.operations import Delete
from tests.cleared import clear
from tests.engine.building.interrupting import Interrupting
from tests.engine.building.writes import filled
from tests.engine.shelf import Shelf

pytestmark = pytest.mark.engine

LONG = timedelta(days=400)


@pytest.fixture
def shelf(client: OpenSearch, services: Services) -> Iterator[Shelf]:
    """A catalogue that the upkeep knows."""
    with Shelf.made(client) as shelf:
        yaml = f"name: {shelf.catalogue}\nfields: {{id: id, title: title}}"
        services.catalogues.save(parse(yaml), yaml)
        yield shelf
        clear(client, shelf.catalogue)


@pytest.fixture
def writer(shelf: Shelf) -> Writer:
    return items.writer(shelf.client, shelf.catalogue)


def aged(shelf: Shelf, item: str, age: timedelta) -> None:
    """As if `item` had been deleted so long ago."""
    key, at = tombstones.key(shelf.catalogue, item), datetime.now(UTC) - age
    shelf.client.update(index=names.TOMBSTONES, id=key, body={"doc": {"written_at": at}},
                        params={"refresh": "true"})  # fmt: skip


def swapped(shelf: Shelf, age: timedelta) -> None:
    """As if the last build had begun and ended so long ago."""
    at = datetime.now(UTC).timestamp() - age.total_seconds()
    body = {"doc": {"last": {"at": at}, "outset": {"at": at}}}
    shelf.client.update(index=names.BUILDS, id=shelf.catalogue, body=body)


def remembered(shelf: Shelf, item: str) -> bool:
    return bool(tombstones.buried(shelf.client, shelf.catalogue, [item]))


def test_a_rollback_long_after_the_swap_brings_no_deleted_item_back(
    shelf: Shelf, writer: Writer, services: Services
) -> None:
    held = filled(writer, 5)
    build(shelf.client, shelf.catalogue, Recipe("a", shelf.create))
    writer.write_few([Delete("i2", 1000)])
    swapped(shelf, LONG)
    aged(shelf, "i2", LONG - timedelta(days=1))
    purge_tombstones(services)
    build(shelf.client, shelf.catalogue, Recipe("back", shelf.create), back=True)
    del held["i2"]
    assert shelf.held() == held


def test_a_build_leaves_the_deletes_that_an_interrupted_import_would_undo(
    shelf: Shelf, writer: Writer, services: Services
) -> None:
    filled(writer, 5)
    writer.write_few([Delete("i2", 1000)])
    aged(shelf, "i2", timedelta(days=29))
    build(shelf.client, shelf.catalogue, Recipe("a", shelf.create))
    purge_tombstones(services)
    assert remembered(shelf, "i2")


def test_deletes_that_a_build_still_has_to_carry_out_are_kept(
    shelf: Shelf, writer: Writer, services: Services
) -> None:
    filled(writer, 5)

    def dies() -> None:
        writer.write_few([Delete("i2", 1000)])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(shelf.client, shelf.catalogue, Recipe("a", shelf.create),
              Interrupting("catching up", dies))  # fmt: skip
    at = datetime.now(UTC).timestamp() - LONG.total_seconds()
    shelf.client.update(
        index=names.BUILDS, id=shelf.catalogue, body={"doc": {"outset": {"at": at}}}
    )
    aged(shelf, "i2", LONG)
    purge_tombstones(services)
    assert remembered(shelf, "i2")


def test_what_nobody_can_need_is_forgotten(
    shelf: Shelf, writer: Writer, services: Services
) -> None:
    filled(writer, 5)
    writer.write_few([Delete("i1", 1000), Delete("i2", 1000)])
    aged(shelf, "i1", timedelta(days=38))
    assert purge_tombstones(services) == 1
    assert not remembered(shelf, "i1") and remembered(shelf, "i2")
    build(shelf.client, shelf.catalogue, Recipe("a", shelf.create))
    aged(shelf, "i2", LONG)
    assert purge_tombstones(services) == 1


def test_a_catalogue_that_fails_keeps_no_other_from_its_upkeep(
    shelf: Shelf, writer: Writer, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(writer, 5)
    writer.write_few([Delete("i1", 1000)])
    aged(shelf, "i1", LONG)
    purge = tombstones.purge

    def fails_first(client: OpenSearch, catalogue: str, *given: Any) -> int:
        if catalogue == "first":
            raise BuildError("damaged")
        return purge(client, catalogue, *given)

    monkeypatch.setattr(tombstones, "purge", fails_first)
    monkeypatch.setattr(services.catalogues, "names", lambda: ("first", shelf.catalogue))
    assert purge_tombstones(services) == 1


def test_where_nothing_was_ever_written_nothing_is_forgotten(
    client: OpenSearch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tombstones, "TOMBSTONES", "pinwheel-tombstones-of-nobody")
    assert tombstones.purge(client, "shop", datetime.now(UTC)) == 0
