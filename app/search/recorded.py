"""A search as User Behavior Insights writes it down."""

from datetime import UTC, datetime
from typing import Any

from app.search.page import Page
from app.search.request import SearchRequest
from app.services import Services


def record(page: Page, catalogue: str, request: SearchRequest, services: Services) -> None:
    """Hand the search to the log; the search does not wait for it."""
    services.log.add(as_ubi(page, catalogue, request, services.now()))


def as_ubi(page: Page, catalogue: str, request: SearchRequest, now_s: float) -> dict[str, Any]:
    """A `ubi_queries` document, schema 1.3; the measured things are `query_attributes`."""
    return {
        "application": "pinwheel",
        "query_id": page.search_id,
        "client_id": request.session or request.user,
        "user_query": request.q,
        "timestamp": datetime.fromtimestamp(now_s, UTC).isoformat(timespec="milliseconds"),
        "object_id_field": "id",
        "query_response_id": page.search_id,
        "query_response_hit_ids": [hit.id for hit in page.hits],
        "query_attributes": {
            "catalogue": catalogue,
            "total": page.total.value,
            "shown": len(page.hits),
            "empty": not page.hits,
            "took_ms": page.took_ms,
            "degraded": page.degraded,
            "filter": request.filter,
            "sort": request.sort,
            "breadth": page.query.breadth,
            "timing": page.timing,
        },
    }
