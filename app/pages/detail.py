"""One item, whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.pages.address import Address
from app.pages.picture import Placeholder, pictures, placeholder, safe_link
from app.pages.words import label, money, text
from opensearch.catalogue.words import paragraphs

ABOVE = frozenset({"id", "title", "body", "image", "video", "price", "currency", "category", "url"})
LAST = ("code", "group", "language", "popularity")
ROWS = 60  # a spare part may have hundreds of attributes


@dataclass(frozen=True)
class Row:
    """A field with its value."""

    label: str
    text: str


@dataclass(frozen=True)
class Step:
    """A level of the category, and the address that shows what is in it."""

    text: str
    href: str


@dataclass(frozen=True)
class Detail:
    """What the item's page shows."""

    id: str
    title: str
    body: tuple[str, ...]  # paragraphs
    images: tuple[str, ...]
    placeholder: Placeholder
    price: str | None
    path: tuple[Step, ...]
    link: str | None
    rows: tuple[Row, ...]


def detail(catalogue: str, id_: str, item: Mapping[str, Any], labels: Mapping[str, str]) -> Detail:
    """`item` by role; `labels` by field, for those the catalogue names."""
    title = str(item.get("title") or id_)
    price = item.get("price")
    return Detail(
        id=id_,
        title=title,
        body=paragraphs(str(item.get("body") or "")),
        images=pictures(item),
        placeholder=placeholder(id_, title),
        price=None if price is None else money(price, item.get("currency")),
        path=tuple(_path(catalogue, item.get("category") or ())),
        link=safe_link(item.get("url")),
        rows=tuple(_rows(item, labels))[:ROWS],
    )


def _path(catalogue: str, category: str | Iterable[str]) -> Iterator[Step]:
    for level in (category,) if isinstance(category, str) else category:
        yield Step(level, Address(catalogue, filters=(f"category:{level}",)).href())


def _rows(item: Mapping[str, Any], labels: Mapping[str, str]) -> Iterator[Row]:
    attributes: Mapping[str, Any] = item.get("attributes") or {}
    roles = [name for name in item if name not in ABOVE | set(LAST) and name != "attributes"]
    for name in roles:
        yield Row(labels.get(name) or label(name), text(item[name]))
    for name, value in attributes.items():
        yield Row(labels.get(name) or label(name), text(value))
    for name in LAST:
        if item.get(name):
            yield Row(labels.get(name) or label(name), text(item[name]))
