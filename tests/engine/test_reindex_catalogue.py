"""A real catalogue with a real encoder: written, made anew in another space, rolled back."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from opensearchpy import OpenSearch

from app.encoders import Encoders
from app.intake.rebuild import reindex, roll_back
from app.intake.remake import Remake, item_of
from app.intake.target import open_target
from app.intake.write import DeleteItem, PutItem, write
from app.search.fetch import Items
from app.search.request import SearchRequest
from app.search.search import search
from app.services import Services, build
from app.settings import Settings
from opensearch import names
from opensearch.catalogue.item import Item
from opensearch.catalogue.loading import parse
from opensearch.catalogue.schema import Catalogue
from opensearch.indexing.operations import Fate, Outcome
from opensearch.indices.live import live_index
from opensearch.lookups.beginnings import beginnings
from opensearch.retrieval.engine import Engine
from ranking.encoders.encoder import Fingerprint, TextEncoder, Vectors
from tests.cleared import clear

pytestmark = pytest.mark.engine

YAML = """\
name: {name}
fields:
  id: id
  title: title
  brand: brand
  price: price
  finish: {{role: attribute}}
  made: {{role: attribute, type: date}}
  width: {{role: attribute, type: number}}
"""


@dataclass
class Mirrored:
    """A second space: another encoder's vectors, turned round. Counts what it encodes."""

    inner: TextEncoder
    encoded: int = 0

    @property
    def fingerprint(self) -> Fingerprint:
        return replace(self.inner.fingerprint, name="mirrored")

    def query(self, text: str) -> Vectors:
        return -self.inner.query(text)

    def documents(self, texts: list[str]) -> Vectors:
        self.encoded += len(texts)
        return -self.inner.documents(texts)


@pytest.fixture(scope="module")
def services(engine: list[str], tmp_path_factory: pytest.TempPathFactory) -> Services:
    home = tmp_path_factory.mktemp("home")
    own = build(Settings(opensearch_url=",".join(engine), home=home))
    minilm = own.encoders.named("minilm")
    assert minilm is not None
    spaces = {"minilm": minilm, "mirrored": Mirrored(minilm)}
    return replace(own, encoders=Encoders(spaces.__getitem__))


@pytest.fixture
def catalogue(services: Services, client: OpenSearch) -> Iterator[Catalogue]:
    name = f"indexing-{secrets.token_hex(4)}"
    made = parse(YAML.format(name=name))
    target = open_target(made, YAML.format(name=name), services)
    assert all(one.fate is Fate.WRITTEN for one in target.write(target.documents(THINGS, 1)))
    yield made
    clear(client, name)


THINGS = [
    Item(
        id=f"i{at}",
        title=f"{finish} lamp no. {at}",
        brand="Acme",
        price=10.0 + at,
        attributes={
            "finish": finish, "made": datetime(2020, 1, 1 + at % 28, tzinfo=UTC), "width": at / 2,
        },
    )
    for at, finish in enumerate(["matt", "gloss", "brass", "oak"] * 15)
]  # fmt: skip


def moved_to(services: Services, catalogue: Catalogue, encoder: str) -> Catalogue:
    moved = catalogue.model_copy(update={"encoder": encoder})
    services.catalogues.save(moved, services.catalogues.yaml(catalogue.name))
    return moved


def source(services: Services, catalogue: Catalogue, item: str) -> dict[str, object]:
    found = services.client.get(index=names.alias(catalogue.name), id=item)
    return dict(found["_source"])


def fates(outcomes: list[Outcome]) -> list[str]:
    return [outcome.fate.value for outcome in outcomes]


def test_items_come_back_as_they_went_in(services: Services, catalogue: Catalogue):
    write(services, catalogue, [PutItem(THINGS[7])])
    assert item_of(catalogue, source(services, catalogue, "i7")) == THINGS[7]


def test_a_written_item_carries_a_version_and_a_delete_takes_it_away(
    services: Services, catalogue: Catalogue
):
    new = THINGS[0].model_copy(update={"id": "new"})
    assert fates(write(services, catalogue, [PutItem(new, 5), PutItem(new, 4)])) == [
        "written", "superseded",
    ]  # fmt: skip
    assert source(services, catalogue, "new")["version"] == 5
    assert fates(write(services, catalogue, [DeleteItem("new")])) == ["written"]
    assert not services.client.exists(index=names.alias(catalogue.name), id="new")


def test_a_reindex_without_changes_encodes_nothing(services: Services, catalogue: Catalogue):
    mirrored = services.encoders.named("mirrored")
    moved_to(services, catalogue, "mirrored")
    assert isinstance(mirrored, Mirrored)
    before = mirrored.encoded
    reindex(services, catalogue.name)
    assert mirrored.encoded == before + len(THINGS)
    reindex(services, catalogue.name)
    assert mirrored.encoded == before + len(THINGS)


def test_a_reindex_moves_every_item_to_the_new_space(services: Services, catalogue: Catalogue):
    old = source(services, catalogue, "i3")
    moved_to(services, catalogue, "mirrored")
    built = reindex(services, catalogue.name)
    assert built.items == len(THINGS)
    new = source(services, catalogue, "i3")
    assert np.allclose(new["vector"], -np.array(old["vector"]), atol=1e-3)
    assert new["version"] == old["version"]
    assert new["written_at"] == old["written_at"]
    live = live_index(services.client, catalogue.name, 30)
    assert live.encoder is not None
    assert live.encoder["name"] == "mirrored"


def test_a_write_prepared_before_a_swap_lands_in_the_new_space(
    services: Services, catalogue: Catalogue
):
    """The index itself refuses a vector of the other space, and the item is encoded anew."""
    late = open_target(catalogue, YAML.format(name=catalogue.name), services)
    puts = late.documents([THINGS[1]], 9)
    moved_to(services, catalogue, "mirrored")
    reindex(services, catalogue.name)
    assert fates(list(late.write(puts))) == ["written"]
    stored, plain = source(services, catalogue, "i1"), puts[0].document["vector"]
    assert stored["version"] == 9
    assert np.allclose(stored["vector"], -np.array(plain), atol=1e-3)


def test_rolling_back_encodes_what_came_since_in_the_old_space(
    services: Services, catalogue: Catalogue
):
    plain = source(services, catalogue, "i1")["vector"]
    moved = moved_to(services, catalogue, "mirrored")
    reindex(services, catalogue.name)
    again = THINGS[1].model_copy(update={"price": 99.0})
    assert fates(write(services, moved, [PutItem(again, 9), DeleteItem("i2", 9)])) == [
        "written", "written",
    ]  # fmt: skip
    built = roll_back(services, catalogue.name)
    assert built.items == len(THINGS) - 1
    stored = source(services, catalogue, "i1")
    assert stored["price"] == 99.0
    assert np.allclose(stored["vector"], plain, atol=1e-3)
    assert fates(write(services, moved, [PutItem(again, 10)])) == ["written"]


def test_a_document_made_anew_by_the_same_schema_and_encoder_is_the_same(
    services: Services, catalogue: Catalogue
):
    encoder = services.encoder_of(catalogue)
    assert encoder is not None
    stored = source(services, catalogue, "i5")
    (made,) = Remake(catalogue, encoder)([stored])
    assert made == stored


def test_a_schema_with_another_label_is_taken_up_by_a_reindex(
    services: Services, catalogue: Catalogue, tmp_path: Path
):
    text = services.catalogues.yaml(catalogue.name).replace(
        "finish: {role: attribute}", "finish: {role: attribute, label: Surface}"
    )
    services.catalogues.save(parse(text), text)
    reindex(services, catalogue.name)
    assert "Surface: matt" in str(source(services, catalogue, "i0")["text"])


@pytest.mark.parametrize("reindexed", [1, 2])  # the index of the first page is kept, or gone
def test_a_list_goes_on_in_the_index_that_serves(
    services: Services, catalogue: Catalogue, reindexed: int
):
    services.client.indices.refresh(index=names.alias(catalogue.name))
    first = search(catalogue.name, SearchRequest(sort="price", size=20), services)
    for _ in range(reindexed):
        reindex(services, catalogue.name)
    write(services, catalogue, [DeleteItem("i25", 9)])
    services.client.indices.refresh(index=names.alias(catalogue.name))
    engine = Engine(services.client, timeout_s=30)
    later = replace(services, engine=engine, items=Items(engine))
    second = search(catalogue.name, SearchRequest(cursor=first.cursor, size=60), later)
    left = [f"i{at}" for at in range(20, len(THINGS)) if at != 25]
    assert [hit.id for hit in second.hits] == left


def test_items_of_an_index_that_is_gone_are_absent(services: Services, catalogue: Catalogue):
    gone = names.index(catalogue.name, "0")
    assert services.engine.items(gone, ["i1"]) == {}
    assert beginnings(services.client, gone, "lamp", 3) == []
