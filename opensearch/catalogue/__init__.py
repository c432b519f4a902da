"""A catalogue: its schema, its rows as items, items as documents, and the index that holds them."""

from opensearch.catalogue.loading import load, parse
from opensearch.catalogue.problems import CatalogueError, Problem
from opensearch.catalogue.reading import RowError, read_item
from opensearch.catalogue.schema import Catalogue, Field, FieldType, Role

__all__ = [
    "Catalogue",
    "CatalogueError",
    "Field",
    "FieldType",
    "Problem",
    "Role",
    "RowError",
    "load",
    "parse",
    "read_item",
]
