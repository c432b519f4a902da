"""What was read out of the words, each with the address that switches it off, or on again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.pages.address import Address, field_of, value_of
from app.pages.chips import in_words
from app.search.page import Constraint
from ranking.query import WORDS


@dataclass(frozen=True)
class Reading:
    """One thing the words say: it narrows the result, or else only puts what fits first."""

    text: str
    href: str
    narrows: bool = True


def readings(
    read: Iterable[Constraint], address: Address, labels: Mapping[str, str]
) -> tuple[Reading, ...]:
    """Those that the result was made by, in the order they were read."""
    return tuple(
        Reading(_text(one, labels), address.ignoring(one.name).href(), one.hard)
        for one in read
        if not one.relaxed
    )


def relaxed(read: Iterable[Constraint], labels: Mapping[str, str]) -> str:
    """Those that nothing fits, in one line; '' where there is none."""
    return ", ".join(_text(one, labels) for one in read if one.relaxed)


def switched_off(address: Address, labels: Mapping[str, str]) -> tuple[Reading, ...]:
    """Those the visitor took off."""
    return tuple(
        Reading(_said(name, labels), address.ignoring(name).href()) for name in address.ignore
    )


def _text(one: Constraint, labels: Mapping[str, str]) -> str:
    return _said(one.name, {one.field: one.label[:1].upper() + one.label[1:], **labels})


def _said(name: str, labels: Mapping[str, str]) -> str:
    if field_of(name) == WORDS:
        return f"{'without' if name.startswith('-') else 'with'} {value_of(name)}"
    return in_words(name, labels)
