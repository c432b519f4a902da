"""A version that follows from the content: what differs gets another, what is equal the same."""

import hashlib
from typing import Any

import orjson


def content_version(content: Any) -> str:
    """The first 8 hex digits of the sha256 of `content` as JSON with sorted keys."""
    written = orjson.dumps(content, option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(written).hexdigest()[:8]
