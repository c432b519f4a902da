"""A search as User Behavior Insights writes it down."""

from datetime import UTC, datetime
from typing import Any

from app.search.outcome import Outcome
from app.search.request import SearchRequest
from app.search.way import Way


def record(told: Outcome, way: Way) -> None:
    """Hand the search to the log; the search does not wait for it."""
    services = way.services
    services.log.add(as_ubi(told, way.catalogue.name, way.request, services.now()))


def as_ubi(told: Outcome, catalogue: str, request: SearchRequest, now_s: float) -> dict[str, Any]:
    """A `ubi_queries` document, schema 1.3; the measured things are `query_attributes`."""
    return {
        "application": "pinwheel",
        "query_id": told.search_id,
        "client_id": request.session or request.user,
        "user_query": request.q,
        "timestamp": datetime.fromtimestamp(now_s, UTC).isoformat(timespec="milliseconds"),
        "object_id_field": "id",
        "query_response_id": told.search_id,
        "query_response_hit_ids": list(told.hits),
        "query_attributes": {
            "catalogue": catalogue,
            "total": told.total,
            "shown": len(told.hits),
            "empty": not told.hits,
            "took_ms": told.took_ms,
            "degraded": list(told.degraded),
            "filter": request.filter,
            "sort": request.sort,
            "breadth": told.breadth,
            "timing": dict(told.timing),
        },
    }
