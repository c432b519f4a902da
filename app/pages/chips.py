"""The filters that are on, each with the address that takes it off."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.pages.address import Address, ends, field_of, value_of
from app.pages.words import label


@dataclass(frozen=True)
class Chip:
    """One filter in words."""

    text: str
    href: str


def chips(address: Address, labels: Mapping[str, str]) -> tuple[Chip, ...]:
    """One per filter, in the order they were put on."""
    return tuple(
        Chip(text=in_words(each, labels), href=address.without(each).href())
        for each in address.filters
    )


def in_words(chosen: str, labels: Mapping[str, str]) -> str:
    """`price:..50` reads Price up to 50."""
    name = labels.get(field_of(chosen)) or label(field_of(chosen))
    between = ends(chosen)
    said = f"{name} {_between(*between)}" if between else f"{name}: {value_of(chosen)}"
    return f"not {said}" if chosen.startswith("-") else said


def _between(low: str, high: str) -> str:
    if low and high:
        return f"{low} – {high}"
    return f"from {low}" if low else f"up to {high}"
