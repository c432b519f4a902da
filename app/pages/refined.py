"""Refinements as links."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.pages.address import Address
from app.pages.picture import SCHEMES
from app.search.page import RefinementView


@dataclass(frozen=True)
class Refined:
    """A narrower search with its picture and how much it holds."""

    label: str
    href: str
    count: str
    image: str | None


def refined(refinements: Iterable[RefinementView], address: Address) -> tuple[Refined, ...]:
    """In the order given; each keeps the filters that are on."""
    return tuple(
        Refined(
            label=each.label,
            href=address.asking(each.query, tuple(each.filter)).href(),
            count=f"{each.count:,}",
            image=each.image if each.image and each.image.startswith(SCHEMES) else None,
        )
        for each in refinements
    )
