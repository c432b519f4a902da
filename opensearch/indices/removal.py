"""A catalogue taken out of the engine, with all that is kept under its name."""

from opensearchpy import OpenSearch

from opensearch import names
from opensearch.indexing.building.target import drop
from opensearch.indices.alias import every
from opensearch.indices.install import template_name
from opensearch.kept.lexicons import shelf_key
from opensearch.kept.own_index import sweep

KEPT = (
    names.TOMBSTONES, names.REFINEMENTS, names.LEXICONS, names.RULES, names.JUDGMENTS, names.PAPERS,
)  # fmt: skip


def remove(client: OpenSearch, catalogue: str) -> None:
    """Its indices with their alias, its template and documents; its schema stays for last, with
    whoever keeps that, so that a removal that broke off can be asked for again.

    Pipelines and component templates serve every catalogue, and the log of queries and events is
    nobody's in particular.
    """
    for index in every(client, catalogue):
        drop(client, index)
    client.indices.delete_index_template(name=template_name(catalogue), ignore=404)
    for index in KEPT:
        client.indices.refresh(index=index, params={"ignore_unavailable": "true"})
        for name in (catalogue, shelf_key(catalogue)):
            sweep(client, index, name)
    for name in (names.first(catalogue), catalogue):
        client.delete(index=names.BUILDS, id=name, params={"refresh": "true"}, ignore=404)
