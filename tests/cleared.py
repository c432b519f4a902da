"""What a test leaves in the engine, removed."""

from opensearchpy import OpenSearch

from opensearch import names
from opensearch.own_index import sweep

OWN = (names.REFINEMENTS, names.LEXICONS, names.RULES, names.JUDGMENTS, names.PAPERS)


def clear(client: OpenSearch, catalogue: str) -> None:
    """The catalogue with its items, and all that is kept about it."""
    gone = {"ignore_unavailable": "true"}
    client.indices.delete(index=names.pattern(catalogue), params=gone)
    client.indices.delete_index_template(name=f"pinwheel-{catalogue}", ignore=404)
    for index in (names.CATALOGUES, names.BUILDS):
        for name in (catalogue, names.first(catalogue)):
            client.delete(index=index, id=name, params={"refresh": "true"}, ignore=404)
    for index in (*OWN, names.TOMBSTONES):
        forget(client, catalogue, index)


def forget(client: OpenSearch, catalogue: str, index: str) -> None:
    """What `index` keeps of the catalogue."""
    for name in (catalogue, f"{catalogue}:shelf"):
        sweep(client, index, name)
