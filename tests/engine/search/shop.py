"""A shop of lamps: 120, in variants, some without a price, a popularity or a date."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import product
from random import Random

from app.intake.target import open_target
from app.search.request import SearchRequest
from app.search.search import search
from app.services import Services
from opensearch.catalogue.item import Item
from opensearch.catalogue.loading import parse
from opensearch.indexing.operations import Fate
from opensearch.names import alias

KINDS = ("floor lamp", "desk lamp", "pendant light", "wall sconce", "bedside lamp")
MATERIALS = ("oak", "brass", "linen", "glass")
COLOURS = ("sage", "black", "terracotta")
SIZES = ("small", "large")

YAML = """\
name: {name}
fields:
  id: id
  title: title
  sku: code
  brand: brand
  price: price
  colour: colour
  family: group
  published: published
  popularity: popularity
  material: {{role: attribute}}
  dimmable: {{role: attribute, type: boolean}}
  "Size [cm] > base": {{role: attribute, as: base}}
"""


def lamps() -> Iterator[Item]:
    """Two sizes of each are variants of one family."""
    every = product(KINDS, MATERIALS, COLOURS, SIZES)
    for number, (kind, material, colour, size) in enumerate(every):
        yield Item(
            id=f"lamp-{number:03}",
            title=f"{size.capitalize()} {material} {kind} in {colour}",
            code=(f"LX-{1000 + number}/B",),
            brand=f"Maker {number % 4}",
            price=None if number % 10 == 9 else 5.0 * (number % 17),
            colour=(colour,),
            group=f"{kind}-{material}-{colour}",
            published=datetime(2000 + number % 12, 5, 1, tzinfo=UTC) if number % 3 else None,
            popularity=float(number % 7) if number % 5 else None,
            attributes={"material": material, "dimmable": number % 2 == 0},
        )


def antiques() -> Iterator[Item]:
    """Three lamps of each of four ages."""
    ages = (datetime(year, 6, 1, tzinfo=UTC) for year in (50, 900, 1500, 2020) * 3)
    for lamp, made in zip(lamps(), (*ages, datetime(9999, 12, 31, tzinfo=UTC)), strict=False):
        yield lamp.model_copy(update={"published": made})


def many_prices() -> Iterator[Item]:
    """Each lamp at a price of its own, most of them cheap, in an order of chance."""
    chance = Random(7)
    for lamp in lamps():
        yield lamp.model_copy(update={"price": round(chance.lognormvariate(4, 1.2), 2)})


def stock(
    name: str, services: Services, *, grouped: bool, stocked: Iterable[Item] | None = None
) -> None:
    """Make the catalogue `name` of lamps, all where not said, to be found at once."""
    yaml = YAML.format(name=name)
    if not grouped:
        yaml = yaml.replace("family: group", "family: ignore")
    every = lamps() if stocked is None else stocked
    items = [lamp if grouped else lamp.model_copy(update={"group": None}) for lamp in every]
    target = open_target(parse(yaml), yaml, services)
    outcomes = list(target.write(target.documents(items, 1)))
    assert {one.fate for one in outcomes} == {Fate.WRITTEN}
    services.client.indices.refresh(index=alias(name))


def pages(catalogue: str, services: Services, **asked: object) -> list[list[str]]:
    """The ids of each page, turned to the last."""
    request = SearchRequest.model_validate(asked)
    page = search(catalogue, request, services)
    turned = [[hit.id for hit in page.hits]]
    while page.cursor:
        assert len(turned) < 200, "paging does not end"
        page = search(catalogue, SearchRequest(cursor=page.cursor, size=request.size), services)
        turned.append([hit.id for hit in page.hits])
    return turned


def flat(turned: list[list[str]]) -> list[str]:
    return [item for page in turned for item in page]
