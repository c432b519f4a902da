"""What a person calls an attribute, by its name in the index."""

from functools import lru_cache

from opensearch.catalogue.schema import Catalogue, Role, attribute_name, humanised


@lru_cache(maxsize=100_000)
def label(catalogue: Catalogue, attribute: str) -> str:
    """The declared label; for a column of a family its name without the family's prefix."""
    if declared := catalogue.attributes.get(attribute):
        return declared.shown
    prefixes = (field.prefix for field in catalogue.of(Role.ATTRIBUTE) if field.wildcard)
    fitting = (prefix for prefix in prefixes if attribute.startswith(attribute_name(prefix)))
    longest = max(fitting, key=len, default="")
    return humanised(attribute[len(longest) :]) or humanised(attribute)
