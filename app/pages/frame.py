"""What every page has around it: the search box, the other catalogues."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from flask import render_template

from app.api.context import services
from app.browse.catalogues import catalogues
from app.pages.address import Address
from app.pages.asset import asset
from app.pages.words import label
from opensearch.catalogue.schema import Catalogue
from ranking.query import MOST_CHARS


@dataclass(frozen=True)
class Other:
    """An entry of the catalogue menu."""

    label: str
    href: str
    current: bool


def shown_name(catalogue: Catalogue) -> str:
    """The catalogue as a person reads it."""
    return catalogue.label or label(catalogue.name)


def framed(template: str, catalogue: Catalogue, address: Address, **parts: Any) -> str:
    """`template` inside the frame of `catalogue`."""
    prefix = f"/v1/{quote(catalogue.name, safe='')}"
    return render_template(
        template,
        address=address,
        shown_name=shown_name(catalogue),
        home=Address(catalogue.name).href(),
        suggest=f"{prefix}/suggest",
        events=f"{prefix}/events",
        others=others(catalogue.name),
        longest=MOST_CHARS,
        asset=asset,
        **parts,
    )


def message(heading: str, said: str, code: str | None = None, retry: str | None = None) -> str:
    """A page that only says something."""
    return render_template(
        "message.html",
        heading=heading,
        said=said,
        code=code,
        retry=retry,
        home="/",
        asset=asset,
    )


def others(current: str) -> tuple[Other, ...]:
    """The catalogue menu, none where there is but one."""
    every = catalogues(services())
    if len(every) < 2:
        return ()
    return tuple(
        Other(shown_name(each), Address(each.name).href(), each.name == current) for each in every
    )
