"""Sampled documents come back as they were written."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import orjson

from opensearch.indexing.operations import Put
from opensearch.indexing.tombstones import buried
from opensearch.indexing.verify.finding import Finding, Grounds

VECTOR = "vector"
CLOSE = 1e-3  # a vector may be kept in fewer bits


def samples_kept(grounds: Grounds) -> Finding:
    """A sampled item must be there in the version written, as it was written, or in a newer one,
    or have a newer tombstone."""
    if not grounds.sample:
        return Finding("samples", True, "nothing was written")
    ids = [put.id for put in grounds.sample]
    docs = grounds.client.mget(body={"ids": ids}, index=grounds.index)["docs"]
    graves = buried(grounds.client, grounds.catalogue, ids)
    pairs = zip(grounds.sample, docs, strict=True)
    wrong = [put.id for put, doc in pairs if not _kept(put, doc, graves.get(put.id, -1))]
    return Finding("samples", not wrong, f"{len(wrong)} of {len(ids)} differ {wrong[:5]}")


def _kept(put: Put, doc: Mapping[str, Any], grave: int) -> bool:
    if not doc["found"]:
        return grave >= put.version
    if doc["_version"] != put.version:
        return bool(doc["_version"] > put.version)
    written = orjson.loads(orjson.dumps(dict(put.document), option=orjson.OPT_SERIALIZE_NUMPY))
    return all(_same(name, value, doc["_source"].get(name)) for name, value in written.items())


def _same(name: str, written: Any, found: Any) -> bool:
    if name == VECTOR and written is not None and found is not None:
        return bool(np.allclose(written, found, atol=CLOSE))
    if isinstance(written, str) and isinstance(found, str):  # the ingest pipeline trims and cases
        return written.strip().casefold() == found.strip().casefold()
    return bool(written == found)
