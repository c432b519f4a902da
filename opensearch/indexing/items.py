"""The writer everyone but a build uses: through the catalogue's alias, tombstones kept."""

from opensearchpy import OpenSearch

from opensearch.indexing.building.abandoned import Lifter
from opensearch.indexing.bulk import LIMITS, Limits, Writer
from opensearch.indexing.burial import Burial
from opensearch.indexing.retry import PATIENCE, Patience
from opensearch.names import alias


def writer(
    client: OpenSearch,
    catalogue: str,
    *,
    limits: Limits = LIMITS,
    patience: Patience = PATIENCE,
) -> Writer:
    """Writes items of `catalogue` one by one (`write_few`) or as a stream (`write`).

    Needs the index of tombstones (`tombstones.install`) and an index behind the alias.
    """
    return Writer(
        client,
        alias(catalogue),
        burial=Burial(client, catalogue),
        limits=limits,
        patience=patience,
        on_block=Lifter(client, catalogue),
    )
