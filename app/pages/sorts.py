"""The orders a catalogue offers: those whose role it has."""

from dataclasses import dataclass

from app.pages.address import Address
from opensearch.catalogue.schema import Catalogue, Role

ORDERS = (
    (None, None, "Most relevant"),
    (Role.POPULARITY, "-popularity", "Most popular"),
    (Role.PRICE, "price", "Price, low to high"),
    (Role.PRICE, "-price", "Price, high to low"),
    (Role.RATING, "-rating", "Best rated"),
    (Role.PUBLISHED, "-published", "Newest"),
)


@dataclass(frozen=True)
class Order:
    """One entry of the sort menu."""

    value: str
    label: str
    selected: bool


def orders(catalogue: Catalogue, address: Address) -> tuple[Order, ...]:
    """In the menu's order."""
    return tuple(
        Order(value or "", label, address.sort == value)
        for role, value, label in ORDERS
        if role is None or catalogue.of(role)
    )
