"""Items to what is written: encoded in batches, by vectors kept from before where there are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.intake.ledger import Prepared
from app.intake.rows import Read
from opensearch.catalogue.item import Item
from opensearch.indexing.operations import Put

BATCH = 128  # rows encoded at once

Documents = Callable[[Sequence[Item], int], list[Put]]  # items and their version, as operations


@dataclass(frozen=True)
class Prepare:
    """Makes the writes of one import, all of one `version`."""

    documents: Documents
    version: int

    def prepared(self, batches: Iterable[Sequence[Read]]) -> Iterator[list[Prepared]]:
        """Each batch with its writes; a problem has none."""
        for batch in batches:
            items = [read.item for read in batch if isinstance(read.item, Item)]
            puts = iter(self.documents(items, self.version) if items else ())
            yield [(read, next(puts) if isinstance(read.item, Item) else None) for read in batch]
