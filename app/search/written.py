"""A page as the JSON that is sent: no typed values are made on the way, and items are not parsed.

What it says is what `page_of` says, without what is only for `explain`.
"""

from collections.abc import Sequence
from typing import Any

import orjson

from app.search.sheet import Sheet
from app.search.window import Json

PLAIN: Json = {"rules": [], "banners": []}  # where no rule holds


def written(sheet: Sheet, degraded: Sequence[str]) -> bytes:
    """All but `took_ms`, which `stamped` puts in when it is sent."""
    head = sheet.window.head
    page = {
        "search_id": sheet.search_id,
        "total": head["total"],
        "query": head["query"],
        "hits": [_hit(sheet, row) for row in sheet.shown],
        "refinements": head["refinements"],
        "modules": [],
        "facets": head["facets"],
        **({"cursor": sheet.cursor} if sheet.cursor else {}),
        "degraded": degraded,
        **_ruled(head.get("ruled", PLAIN)),
    }
    return orjson.dumps(page)


def stamped(page: bytes, took_ms: float) -> bytes:
    """A written page that took so long."""
    return b'{"took_ms":%s,%s' % (repr(took_ms).encode(), page[1:])


def _hit(sheet: Sheet, row: int) -> dict[str, Any]:
    window = sheet.window
    hit: dict[str, Any] = {
        "id": window.ids[row],
        "score": window.scores[row],
        "item": orjson.Fragment(sheet.items[window.ids[row]]),
        "variants": window.variants[row],
    }
    if group := window.groups[row]:
        hit["group"] = group
    return hit


def _ruled(said: Json) -> Json:
    told = ("rules", "redirect", "banners")
    return {name: said[name] for name in told if said.get(name) is not None}
