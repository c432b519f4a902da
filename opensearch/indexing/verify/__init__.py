"""What a new index must show before it serves. Adding a check is adding a file and a line."""

from collections.abc import Callable, Iterator

from opensearch.indexing.verify.encoder import same_encoder
from opensearch.indexing.verify.finding import Finding, Grounds
from opensearch.indexing.verify.neighbours import neighbours_found
from opensearch.indexing.verify.samples import samples_kept

CHECKS: tuple[Callable[[Grounds], Finding], ...] = (same_encoder, samples_kept, neighbours_found)


def verify(grounds: Grounds) -> Iterator[Finding]:
    """Every check's finding, the cheapest first. The index has to be refreshed."""
    for check in CHECKS:
        yield check(grounds)
