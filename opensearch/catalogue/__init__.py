"""A catalogue: its schema, its rows as items, items as documents, and the index that holds them."""

from opensearch.catalogue.document import document, item_as_shown
from opensearch.catalogue.encoded import content_hash, text_to_encode
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
    "content_hash",
    "document",
    "item_as_shown",
    "load",
    "parse",
    "read_item",
    "text_to_encode",
]
