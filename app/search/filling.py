"""A catalogue's items read into memory behind the first search of it, the popular ones first."""

from collections.abc import Iterator
from functools import partial

from app.search.fetch import Items
from app.search.spare_time import SpareTime
from opensearch.catalogue.schema import Catalogue
from opensearch.retrieval.engine import Engine

PAGE = 25  # items a step: while one is parsed, no search of this process goes on


class Filling:
    """Reads each live index once, until `items` are full. Where it fails, items are fetched when
    they are needed."""

    def __init__(self, engine: Engine, items: Items, spare: SpareTime) -> None:
        self._engine = engine
        self._items = items
        self._spare = spare

    def begin(self, catalogue: Catalogue, index: str) -> None:
        """Start on `index` where it was not begun yet."""
        pages = partial(self._pages, catalogue, index)
        self._spare.begin(f"items of {catalogue.name}", index, pages)

    def _pages(self, catalogue: Catalogue, index: str) -> Iterator[None]:
        for page in self._engine.popular(index, PAGE):
            self._items.hold(catalogue, index, page)
            if self._items.full:
                return
            yield
