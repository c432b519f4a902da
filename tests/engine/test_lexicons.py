"""Lexicons kept in the real engine."""

from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import numpy as np
import pytest
from opensearchpy import OpenSearch

from app.lexicon.build import build
from app.lexicon.loading import load
from app.search.lexicons import LOOK_AGAIN_S, Lexicons
from app.services import Services
from opensearch import names
from opensearch.kept import lexicons
from ranking.content.described import Described
from ranking.content.packing import pack as pack_shelf
from ranking.content.reading import read_items
from ranking.lexicon.lexicon import EMPTY, Lexicon
from ranking.lexicon.packing import pack
from tests.cleared import forget
from tests.engine.api.shop import stock

pytestmark = pytest.mark.engine

SOFAS = Lexicon(items=3, words={"sofa": 3})
LAMPS = Lexicon(items=4, words={"lamp": 4})


@pytest.fixture
def name(client: OpenSearch, catalogue_name: str) -> Iterator[str]:
    yield catalogue_name


def test_a_catalogue_without_a_lexicon_is_read_by_an_empty_one(
    client: OpenSearch, name: str
) -> None:
    assert lexicons.serving(client, name) is None
    found = load(client, name, None)
    assert found is not None
    stamp, lexicon = found
    assert not lexicon.words and lexicon.shelf is None
    assert load(client, name, stamp) is None


def test_a_lexicon_that_is_deleted_serves_no_longer(client: OpenSearch, name: str) -> None:
    kept = Lexicons(lambda catalogue, stamp: load(client, catalogue, stamp))
    lexicons.save(client, name, pack(SOFAS))
    lexicons.save_synonyms(client, name, "sofa, couch")
    assert kept.refresh(name).listed
    forget(client, name, names.LEXICONS)
    assert not kept.refresh(name).words and not kept.refresh(name).listed


def test_a_lexicon_that_moves_on_while_it_is_read_leaves_the_one_before(
    client: OpenSearch, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Lexicons(lambda catalogue, stamp: load(client, catalogue, stamp))
    lexicons.save(client, name, pack(SOFAS))
    kept.refresh(name)
    lexicons.save(client, name, pack(LAMPS))
    monkeypatch.setattr(client, "mget", moving(client, name))
    assert kept.refresh(name).words == {"sofa": 3}
    monkeypatch.undo()
    assert kept.refresh(name).words == {"lamp": 4}


def moving(client: OpenSearch, name: str) -> Callable[..., dict[str, Any]]:
    """The client's `mget`, before which another process saves the same lexicon anew."""
    read = client.mget

    def mget(**asked: Any) -> dict[str, Any]:
        lexicons.save(client, name, pack(LAMPS))
        found: dict[str, Any] = read(**asked)
        return found

    return mget


def test_what_is_saved_is_loaded_with_the_synonyms_of_a_person(
    client: OpenSearch, name: str
) -> None:
    lexicons.save(client, name, pack(SOFAS))
    lexicons.save_synonyms(client, name, "sofa, couch")
    found = load(client, name, None)
    assert found is not None
    stamp, lexicon = found
    assert lexicon.words == {"sofa": 3}
    assert lexicon.listed["sofa"] == ("couch",)
    assert load(client, name, stamp) is None


def test_a_lexicon_of_many_parts_comes_back_whole(
    client: OpenSearch, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lexicons, "PART", 7)
    packed = pack(SOFAS)
    stamp = lexicons.save(client, name, packed)
    serving = lexicons.serving(client, name)
    assert serving is not None and serving.stamp == stamp
    assert lexicons.load(client, name) == packed


def test_a_new_lexicon_takes_the_place_of_the_one_before(client: OpenSearch, name: str) -> None:
    now = 0.0
    kept = Lexicons(lambda catalogue, stamp: load(client, catalogue, stamp), lambda: now)
    assert not kept.refresh(name).words
    lexicons.save(client, name, pack(SOFAS))
    assert kept.refresh(name).words == {"sofa": 3}
    lexicons.save(client, name, pack(LAMPS))
    assert kept.of(name).words == {"sofa": 3}
    now = LOOK_AGAIN_S
    assert kept.refresh(name).words == {"lamp": 4}


def test_the_first_search_waits_for_the_words_but_not_for_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = Event()

    def slow(catalogue: str, stamp: str | None) -> tuple[str, Lexicon] | None:
        if catalogue == "slow":
            held.wait(20)
        return "1", SOFAS

    kept = Lexicons(slow)
    assert kept.of("quick").words == {"sofa": 3}
    monkeypatch.setattr("app.search.behind.FIRST_S", 0.01)
    kept = Lexicons(slow)
    assert kept.of("slow") is EMPTY
    assert kept.pending("slow")
    held.set()
    assert kept.refresh("slow").words == {"sofa": 3}
    assert not kept.pending("slow")


def test_a_catalogue_without_a_lexicon_lacks_nothing() -> None:
    kept = Lexicons(lambda catalogue, stamp: None)
    assert kept.of("shop") is EMPTY
    assert not kept.pending("shop")


def test_an_engine_that_fails_leaves_the_lexicon_as_it_was() -> None:
    def fails(catalogue: str, stamp: str | None) -> tuple[str, Lexicon] | None:
        raise ConnectionError("nobody there")

    assert Lexicons(fails).refresh("shop") is EMPTY


def test_a_shelf_is_kept_beside_the_lexicon_and_goes_with_it(client: OpenSearch, name: str) -> None:
    items = [Described(f"i{number}", f"Acme lamp {number}") for number in range(6)]
    shelf = read_items(items, lambda texts: np.ones((len(texts), 2), np.float32))
    lexicons.save_shelf(client, name, pack_shelf(shelf))
    lexicons.save(client, name, pack(SOFAS))
    found = load(client, name, None)
    assert found is not None and found[1].shelf is not None
    assert found[1].shelf.names.tolist() == shelf.names.tolist()
    forget(client, name, names.LEXICONS)
    assert lexicons.shelf(client, name) is None


def test_a_damaged_shelf_leaves_the_lexicon_in_use(client: OpenSearch, name: str) -> None:
    lexicons.save_shelf(client, name, b"damaged")
    lexicons.save(client, name, pack(SOFAS))
    found = load(client, name, None)
    assert found is not None
    assert found[1].words == {"sofa": 3} and found[1].shelf is None


def test_a_shelf_that_can_no_longer_be_read_goes_when_the_words_are_learned_anew(
    client: OpenSearch, name: str, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    stock(name, services)
    lexicons.save_shelf(client, name, b"of items as they were")
    monkeypatch.setattr(services.encoders, "named", lambda encoder: None)
    build(name, services)
    assert lexicons.load(client, name) is not None
    assert lexicons.shelf(client, name) is None
