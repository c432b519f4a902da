"""What people filter by, as the catalogue writes it: in any case, with or without accents."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any
from unicodedata import combining, normalize

from opensearch.connection.client import OpenSearch
from opensearch.retrieval.plan import AnyOf, Either, Filter

MOST = 10_000  # values of a field, the commonest
FIELD = "field"

Spellings = Mapping[str, tuple[str, ...]]  # a field's values by their folded letters


def spellings(client: OpenSearch, index: str, field: str, timeout_s: float) -> Spellings:
    """How a field's values are written. Raises the client's TransportError."""
    reply: dict[str, Any] = client.search(
        index=index,
        body={
            "size": 0,
            "track_total_hits": False,
            "aggs": {FIELD: {"terms": {"field": field, "size": MOST}}},
        },
        params={"request_timeout": timeout_s},
    )
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for bucket in reply["aggregations"][FIELD]["buckets"]:
        found[folded(bucket["key"])] += (bucket["key"],)
    return dict(found)


def spelled(one: Filter, of: Callable[[str], Spellings]) -> Filter:
    """A filter with its typed values as they are written; `of` knows a field's."""
    if isinstance(one, Either):
        return replace(one, options=tuple(spelled(each, of) for each in one.options))
    if not (isinstance(one, AnyOf) and one.typed):
        return one
    known = of(one.field)
    alike = [known.get(folded(str(value)), ()) for value in one.values]
    every = dict.fromkeys(chain(one.values, *alike))
    return replace(one, values=tuple(every), typed=not all(alike))


def folded(text: str) -> str:
    """Without case and accents."""
    if text.isascii():
        return text.casefold()
    return "".join(one for one in normalize("NFKD", text.casefold()) if not combining(one))
