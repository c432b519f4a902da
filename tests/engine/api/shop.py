"""A small shop of sixty things, written through the same doors as an import."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product

from opensearchpy import OpenSearch

from app.intake.target import open_target
from app.services import Services
from opensearch.catalogue.item import Item
from opensearch.catalogue.loading import parse
from opensearch.indexing.operations import Fate
from opensearch.names import alias
from tests.cleared import clear

KINDS = ("armchair", "floor lamp", "wool rug", "stoneware vase", "linen cushion")
STYLES = ("boho", "mid-century", "rustic", "minimal")
COLOURS = ("sage", "black", "terracotta")

YAML = """\
name: {name}
label: Test shop
fields:
  id: id
  title: title
  body: body
  brand: brand
  price: price
  colour: colour
  category: category
  image: image
  popularity: popularity
  style: {{role: attribute, label: Style}}
"""


def things() -> Iterator[Item]:
    """Every kind in every style and colour, the dearer the later."""
    for number, (kind, style, colour) in enumerate(product(KINDS, STYLES, COLOURS)):
        yield Item(
            id=f"{kind.split()[-1]}/{number}",
            title=f"{style.capitalize()} {kind} in {colour}",
            body=f"A {style} {kind} that makes a living room warmer.",
            brand=f"Maker {number % 4}",
            price=10.0 + number,
            currency="EUR",
            colour=(colour,),
            category=("Home", kind.split()[-1].capitalize() + "s"),
            image=(f"/media/shop/{number}.jpg",),
            popularity=float(number % 7),
            attributes={"style": style},
        )


def stock(name: str, services: Services) -> None:
    """Make the catalogue `name` and write its things, to be found at once."""
    yaml = YAML.format(name=name)
    target = open_target(parse(yaml), yaml, services)
    outcomes = list(target.write(target.documents(list(things()), 1)))
    assert {one.fate for one in outcomes} == {Fate.WRITTEN}
    services.client.indices.refresh(index=alias(name))


@contextmanager
def stocked(client: OpenSearch, services: Services) -> Iterator[str]:
    """The name of a catalogue of those things that there is for the length of a block."""
    name = f"api-{secrets.token_hex(4)}"
    stock(name, services)
    yield name
    clear(client, name)
