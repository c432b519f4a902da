"""An item as a judge sees it: enough to say whether it is what was asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.judging.pool import Pooled
from app.pages.card import Card, card
from app.pages.detail import Row
from app.pages.facets import labels
from app.pages.words import label, text
from app.services import Services
from opensearch.catalogue.document import item_as_shown
from opensearch.catalogue.schema import Catalogue
from opensearch.catalogue.words import plain
from opensearch.kept.judgments import Rated
from ranking.evaluation.agreement import Dispute

WORDS = 220  # characters of an item's text
ROWS = 6
TITLE = 90


@dataclass(frozen=True)
class ToJudge:
    """A tile with more said of it; `rating` is the judge's own so far."""

    card: Card
    category: str
    body: str
    rows: tuple[Row, ...]
    rating: int | None


@dataclass(frozen=True)
class Disputed:
    """What judges differ on, by name."""

    query: str
    title: str
    href: str
    ratings: Mapping[str, int]


def judged(catalogue: Catalogue, pooled: Iterable[Pooled], said: Iterable[Rated]) -> list[ToJudge]:
    """The tiles in the order given."""
    ratings = {one.item: one.rating for one in said}
    named = labels(catalogue)
    return [_tile(catalogue, one, named, ratings.get(one.id)) for one in pooled]


def named_disputes(
    catalogue: Catalogue, disputes: Sequence[Dispute], services: Services
) -> list[Disputed]:
    """Each with its item's title; one that is gone since goes by its id."""
    if not disputes:
        return []
    index = services.engine.live(catalogue.name).name
    sources = services.engine.items(index, [one.item for one in disputes])
    items = {item: item_as_shown(catalogue, source) for item, source in sources.items()}
    return [_disputed(catalogue, one, items.get(one.item, {})) for one in disputes]


def _disputed(catalogue: Catalogue, one: Dispute, item: Mapping[str, Any]) -> Disputed:
    tile = card(catalogue.name, one.item, item)
    return Disputed(one.query, tile.title[:TITLE], tile.href, one.ratings)


def _tile(
    catalogue: Catalogue, one: Pooled, named: Mapping[str, str], rating: int | None
) -> ToJudge:
    category = one.item.get("category") or ()
    path = (category,) if isinstance(category, str) else tuple(category)
    body = plain(str(one.item.get("body") or ""))
    return ToJudge(
        card=card(catalogue.name, one.id, one.item),
        category=" / ".join(path),
        body=f"{body[:WORDS].rsplit(' ', 1)[0]} …" if len(body) > WORDS else body,
        rows=tuple(_rows(one.item, named))[:ROWS],
        rating=rating,
    )


def _rows(item: Mapping[str, Any], named: Mapping[str, str]) -> Iterator[Row]:
    attributes: Mapping[str, Any] = item.get("attributes") or {}
    for name in ("code", "colour"):
        if item.get(name):
            yield Row(named.get(name) or label(name), text(item[name]))
    for name, value in attributes.items():
        yield Row(named.get(name) or label(name), text(value))
