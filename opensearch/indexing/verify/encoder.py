"""The index says which encoder made its vectors, and it is the one that was asked for."""

from opensearch.indexing.verify.finding import Finding, Grounds
from opensearch.indices.fingerprints import difference, in_words

REMEDY = "run the reindex again, and it makes another index by the one asked for"


def same_encoder(grounds: Grounds) -> Finding:
    """Compare the index's `_meta.encoder` with the recipe's."""
    (held,) = grounds.client.indices.get_mapping(index=grounds.index).values()
    found = held["mappings"].get("_meta", {}).get("encoder")
    asked = dict(grounds.encoder) if grounds.encoder else None
    if found == asked:
        return Finding("encoder", True, in_words(found))
    return Finding("encoder", False, f"the new index is {difference(found, asked)}; {REMEDY}")
