"""An encoder's fingerprint, as an index's `_meta.encoder` holds it, in words for a person."""

from collections.abc import Iterator, Mapping
from typing import Any

Meta = Mapping[str, Any]


def in_words(encoder: Meta | None) -> str:
    """`minilm (384 dimensions, int8)`."""
    if not encoder:
        return "an encoder it does not tell"
    more = [f"{encoder['dimension']} dimensions"] if "dimension" in encoder else []
    more += [str(encoder["quantisation"])] if "quantisation" in encoder else []
    return f"{encoder.get('name')} ({', '.join(more)})" if more else str(encoder.get("name"))


def difference(held: Meta | None, asked: Meta | None) -> str:
    """How an index was made whose encoder is not the one asked for."""
    if not held or not asked or held.get("name") != asked.get("name"):
        wanted = in_words(asked) if asked else "none"
        return f"made by {in_words(held)}, and asked for was {wanted}"
    parts = ", ".join(_parts(held, asked))
    return f"made by another {held.get('name')} than the one asked for ({parts})"


def _parts(held: Meta, asked: Meta) -> Iterator[str]:
    for part in dict.fromkeys((*held, *asked)):
        if held.get(part) != asked.get(part):
            yield f"{part} {held.get(part)} instead of {asked.get(part)}"
