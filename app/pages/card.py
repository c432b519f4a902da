"""One tile of the grid."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from app.pages.picture import Placeholder, pictures, placeholder
from app.pages.words import money


@dataclass(frozen=True)
class Card:
    """What a tile shows."""

    id: str
    href: str
    title: str
    image: str | None
    placeholder: Placeholder
    price: str | None
    line: str  # brand, or the narrowest category
    sold_out: bool
    why: Sequence[str] = ()  # in plain words, where the page explains itself


def card(catalogue: str, id_: str, item: Mapping[str, Any], why: Sequence[str] = ()) -> Card:
    """The tile of `item`."""
    title = str(item.get("title") or id_)
    price = item.get("price")
    return Card(
        id=id_,
        href=item_href(catalogue, id_),
        title=title,
        image=next(iter(pictures(item)), None),
        placeholder=placeholder(id_, title),
        price=None if price is None else money(price, item.get("currency")),
        line=_line(item),
        sold_out=item.get("stock") == 0,
        why=why,
    )


def item_href(catalogue: str, id_: str) -> str:
    """The page of one item."""
    return f"/{quote(catalogue, safe='')}/items/{quote(id_, safe='')}"


def _line(item: Mapping[str, Any]) -> str:
    category = item.get("category") or ()
    narrowest = category if isinstance(category, str) else next(reversed(tuple(category)), "")
    return str(item.get("brand") or narrowest or item.get("seller") or "")
