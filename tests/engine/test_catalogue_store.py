"""Catalogues kept in the real engine, seen by every process."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from opensearchpy import OpenSearch

from app.browse.catalogues import catalogues
from app.services import Services
from opensearch.catalogue import Catalogue, parse
from opensearch.catalogue.store import (
    KNOWN_FOR_S,
    CatalogueStore,
    UnknownCatalogue,
    UnreadableCatalogue,
)
from opensearch.names import CATALOGUES
from tests.clock import Clock

pytestmark = pytest.mark.engine


def catalogue(name: str, label: str = "Shop") -> Catalogue:
    return parse(f"name: {name}\nlabel: {label}\nfields:\n  id: id\n  t: title\n  w: number")


@pytest.fixture
def name(client: OpenSearch, catalogue_name: str) -> Iterator[str]:
    yield catalogue_name


def test_what_one_process_saves_another_reads(client: OpenSearch, name: str) -> None:
    saved = catalogue(name)
    CatalogueStore(client).save(saved, "the: file")
    other = CatalogueStore(client)
    assert other.get(name) == saved
    assert other.yaml(name) == "the: file"
    assert name in other.names()


def test_an_unknown_name_is_told_with_the_known_ones(client: OpenSearch, name: str) -> None:
    store = CatalogueStore(client)
    store.save(catalogue(name), "")
    with pytest.raises(UnknownCatalogue) as caught:
        store.get(f"{name}-not")
    assert name in caught.value.known
    assert name in str(caught.value)


def test_one_that_another_version_kept_is_refused_by_its_field_and_hides_no_other(
    client: OpenSearch, services: Services, name: str
) -> None:
    services.catalogues.save(catalogue(name), "")
    schema = {"schema": '{"name": "newer", "later": 1}'}
    client.index(index=CATALOGUES, id=f"{name}-newer", body=schema | {"name": f"{name}-newer"},
                 params={"refresh": "true"})  # fmt: skip
    try:
        with pytest.raises(UnreadableCatalogue, match=r"another version .* import it again"):
            services.catalogues.get(f"{name}-newer")
        assert name in [one.name for one in catalogues(services)]
    finally:
        services.catalogues.delete(f"{name}-newer")


@pytest.mark.parametrize("odd", ["", "_all", "../x", "a/b", "x" * 600, "\n"])
def test_a_name_that_cannot_be_one_is_unknown(client: OpenSearch, odd: str) -> None:
    with pytest.raises(UnknownCatalogue):
        CatalogueStore(client).get(odd)


def test_a_change_elsewhere_is_seen_after_a_few_seconds(client: OpenSearch, name: str) -> None:
    clock = Clock()
    here, elsewhere = CatalogueStore(client, clock), CatalogueStore(client)
    here.save(catalogue(name, "Old"), "")
    elsewhere.save(catalogue(name, "New"), "")
    assert here.get(name).label == "Old"
    clock.now += KNOWN_FOR_S + 0.1
    assert here.get(name).label == "New"


def test_many_threads_may_save_and_read_at_once(client: OpenSearch, name: str) -> None:
    store = CatalogueStore(client)
    store.save(catalogue(name), "")

    def work(turn: int) -> str:
        if turn % 5 == 0:
            store.save(catalogue(name, f"Shop {turn}"), "")
        return store.get(name).name

    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(work, range(40))) == {name}
