"""One search on its way: what was asked, of which catalogue, and what it may touch."""

from dataclasses import dataclass

from app.search.cursor import Position
from app.search.request import SearchRequest
from app.search.trace import Trace
from app.services import Services
from opensearch.catalogue.schema import Catalogue


@dataclass(frozen=True)
class Way:
    """`asked` is the search (a cursor's own, None where the cursor could not carry it); `request`
    says how this page of it is shown."""

    catalogue: Catalogue
    position: Position
    asked: SearchRequest | None
    request: SearchRequest
    services: Services
    trace: Trace
