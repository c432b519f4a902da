"""The index says which encoder made its vectors, and it is the one that was asked for."""

from opensearch.indexing.verify.finding import Finding, Grounds


def same_encoder(grounds: Grounds) -> Finding:
    """Compare the index's `_meta.encoder` with the recipe's."""
    (held,) = grounds.client.indices.get_mapping(index=grounds.index).values()
    found = held["mappings"].get("_meta", {}).get("encoder")
    asked = dict(grounds.encoder) if grounds.encoder else None
    return Finding("encoder", found == asked, f"the index has {found}, asked for was {asked}")
