"""One item by its id."""

from dataclasses import dataclass
from typing import Any

from app.browse.catalogues import named
from app.services import Services
from opensearch.catalogue.document import item_as_shown


class ItemMissing(LookupError):
    """The catalogue has no item of this id."""

    def __init__(self, catalogue: str, item: str) -> None:
        super().__init__(f"{catalogue} has no item {item[:120]!r}")


@dataclass(frozen=True)
class Found:
    """The item by role, and the version it was written with."""

    item: dict[str, Any]
    version: int


def item(catalogue: str, id_: str, services: Services) -> Found:
    """The item `id_`. Raises UnknownCatalogue, IndexMissing, ItemMissing, EngineDown."""
    known = named(catalogue, services)
    index = services.engine.live(catalogue).name
    source = services.engine.item(index, id_)
    if source is None:
        raise ItemMissing(catalogue, id_)
    return Found(item_as_shown(known, source), int(source.get("version") or 0))
