"""What a check looks at, and what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from opensearchpy import OpenSearch

from opensearch.indexing.operations import Put


@dataclass(frozen=True)
class Grounds:
    """A new index, what was written to it (a sample), and the encoder it was made with."""

    client: OpenSearch
    catalogue: str
    index: str
    sample: Sequence[Put]
    encoder: Mapping[str, Any] | None


@dataclass(frozen=True)
class Finding:
    """A check's name, whether it passed, and what was measured, in a few words."""

    check: str
    passed: bool
    detail: str
