"""Writes that a swap to another encoder had refused are made again in its space."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, cast

import pytest

from app.intake.documents import Documents
from app.intake.space import Following
from opensearch.catalogue import parse
from opensearch.catalogue.item import Item
from opensearch.indexing.operations import Fate, Operation, Outcome
from tests.app.intake.letters import Letters

SHOP = parse("name: shop\nfields: {id: id, title: title}")
(ASKED,) = Documents(SHOP, Letters())([Item(id="1", title="oak chair")], 7)
MISPLACED = Outcome(ASKED, Fate.REJECTED, "made for another encoder", "space")


class Answering:
    """A writer to whom the engine always says the same."""

    def __init__(self, said: Outcome) -> None:
        self.said = said

    def write_few(self, operations: Iterable[Operation]) -> list[Outcome]:
        return [replace(self.said, operation=one) for one in operations]


@pytest.mark.parametrize(
    "said",
    [
        Outcome(ASKED, Fate.WRITTEN, created=True),
        Outcome(ASKED, Fate.SUPERSEDED),
        Outcome(ASKED, Fate.REJECTED, "wrong", "price"),
        Outcome(ASKED, Fate.REJECTED, "the engine is busy", unreached=True),
    ],
)
def test_what_became_of_the_second_try_is_told_of_what_was_asked(
    said: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.intake.space.encoder_of_index", lambda *_: Letters())
    following = Following(cast(Any, None), SHOP, cast(Any, Answering(said)))
    assert list(following.follow([MISPLACED])) == [said]
