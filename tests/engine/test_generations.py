"""Two who replace what a catalogue has at once leave one of both, whole: the later."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from opensearchpy import OpenSearch

from opensearch.kept import lexicons, refinements
from opensearch.kept.generations import new_stamp
from opensearch.kept.refinements import Refined, Stored

pytestmark = pytest.mark.engine

ORDERS = ["began first", "began last"]


@pytest.fixture
def name(client: OpenSearch, catalogue_name: str) -> Iterator[str]:
    yield catalogue_name


@pytest.fixture(params=ORDERS)
def between(
    request: pytest.FixtureRequest, client: OpenSearch, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str, Callable[[], Any]], None]:
    """Carries another's replacement out just before the pointer moves; whose stamp is the later."""
    stamps = [new_stamp(), new_stamp()]
    if request.param == "began last":
        stamps.reverse()
    for module in (lexicons, refinements):
        monkeypatch.setattr(module, "new_stamp", lambda: stamps.pop(0))
    index = client.index

    def arranged(pointer: str, other: Callable[[], Any]) -> None:
        def first_the_other(**asked: Any) -> Any:
            if asked["id"] == pointer:
                monkeypatch.setattr(client, "index", index)
                other()
            return index(**asked)

        monkeypatch.setattr(client, "index", first_the_other)

    return arranged


def later(request: pytest.FixtureRequest, mine: str, other: str) -> str:
    """Of these two."""
    return other if "began first" in request.node.name else mine


def test_of_two_lexicons_learned_at_once_the_later_serves(
    client: OpenSearch, name: str, between: Any, request: pytest.FixtureRequest
) -> None:
    between(name, lambda: lexicons.save(client, name, b"other"))
    lexicons.save(client, name, b"mine")
    assert lexicons.load(client, name) == later(request, "mine", "other").encode()


@pytest.mark.parametrize("nothing", [b"", b"other"])
def test_of_two_shelves_read_at_once_the_later_serves(
    client: OpenSearch, name: str, between: Any, request: pytest.FixtureRequest, nothing: bytes
) -> None:
    between(f"{name}:shelf", lambda: lexicons.save_shelf(client, name, nothing))
    lexicons.save_shelf(client, name, b"mine")
    told = later(request, "mine", nothing.decode()).encode()
    assert lexicons.shelf(client, name) == (told or None)


def test_of_two_refinings_at_once_the_later_serves(
    client: OpenSearch, name: str, between: Any, request: pytest.FixtureRequest
) -> None:
    between(name, lambda: refinements.replace(client, name, [refined("other")]))
    refinements.replace(client, name, [refined("mine")])
    ((one,),) = refinements.of(client, name).values()
    assert one["label"] == later(request, "mine", "other")


def refined(label: str) -> Refined:
    one = Stored(kind="tags", label=label, query="a", filter=[], count=20, image=None)
    return Refined(query="a", total=100, refinements=[one])
