"""A catalogue's index: settings and mappings, from the JSON files beside and its own schema."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from opensearch.catalogue.languages import languages
from opensearch.catalogue.schema import Catalogue
from opensearch.catalogue.sizing import Size, size
from opensearch.pipelines import ITEMS

_TEMPLATES = Path(__file__).parent.parent / "templates"
_WORDS = ["html_strip", "inches", "units"]


@cache
def template(name: str) -> str:
    """A file of `opensearch/templates`, as text: parsed anew by each who fills it in."""
    return (_TEMPLATES / f"{name}.json").read_text(encoding="utf-8")


def common(language: str) -> dict[str, Any]:
    """What all catalogues of a language share: settings, analysis, fields by role."""
    settings = {
        **json.loads(template("settings")),
        "index.default_pipeline": ITEMS.name,
        "index.analysis": analysis(language),
    }
    return {"settings": settings, "mappings": json.loads(template("fields"))}


def own(catalogue: Catalogue, dimension: int) -> dict[str, Any]:
    """What is the catalogue's alone: shards, replicas, its attributes, vectors [dimension]."""
    sized = size(catalogue.expected_items, dimension, catalogue.replicas)
    properties: dict[str, Any] = {"vector": vector(dimension, sized)}
    attributes = json.loads(template("attributes"))
    for name, field in catalogue.attributes.items():
        group = properties.setdefault(field.type.value, {"dynamic": "false", "properties": {}})
        group["properties"][name] = attributes[field.type.value]
    return {"settings": _cut(sized), "mappings": {"properties": properties}}


def analysis(language: str) -> dict[str, Any]:
    """The analyzers; `words` stems the language, and all full-text fields share it."""
    found: dict[str, Any] = json.loads(template("analysis"))
    filters = []
    for position, part in enumerate(languages()[language]["filter"]):
        name = part if isinstance(part, str) else f"words_{position}_{part['type']}"
        if name is not part:  # one with options is declared under a name of its own
            found["filter"][name] = part
        filters.append(name)
    tokenizer = languages()[language].get("tokenizer", "standard")
    found["analyzer"]["words"] = {"type": "custom", "char_filter": _WORDS,
                                  "tokenizer": tokenizer, "filter": filters}  # fmt: skip
    return found


def vector(dimension: int, sized: Size) -> dict[str, Any]:
    """The field for unit vectors [dimension]: their inner product is their cosine, cheaper."""
    field: dict[str, Any] = {**json.loads(template("vector")), "dimension": dimension}
    if sized.compression != "1x":
        field["compression_level"] = sized.compression
    return field


def _cut(sized: Size) -> dict[str, Any]:
    copies: dict[str, Any] = {"index.auto_expand_replicas": "0-1"}
    if sized.replicas is not None:
        copies = {"index.number_of_replicas": sized.replicas}
    return {
        "index.number_of_shards": sized.shards,
        "index.search.concurrent_segment_search.mode": "auto" if sized.concurrent else "none",
        **copies,
    }
