"""Bringing the target up to what has been written to the served index."""

import random
from dataclasses import dataclass, replace
from typing import Self

from opensearchpy import OpenSearch

from opensearch.indexing.building import graves
from opensearch.indexing.building.block import block
from opensearch.indexing.building.copying import Copier
from opensearch.indexing.building.lease import Lease
from opensearch.indexing.building.progress import Meter, Report
from opensearch.indexing.building.recipe import Recipe
from opensearch.indexing.building.record import Phase, Positions
from opensearch.indexing.building.sample import Sample
from opensearch.indexing.building.scan import Scan, Stored
from opensearch.indexing.bulk import Writer
from opensearch.indexing.operations import Operation, Put
from opensearch.indexing.verify.counts import count
from opensearch.names import alias


@dataclass
class Catcher:
    """Passes over the served index and the tombstones, each from where the last one began."""

    client: OpenSearch
    lease: Lease
    recipe: Recipe
    report: Report
    copier: Copier
    sample: Sample

    @classmethod
    def of(cls, client: OpenSearch, lease: Lease, recipe: Recipe, report: Report) -> Self:
        """For the build that `lease` holds; it writes through the ticket."""
        assert lease.record.ticket is not None, "a ticket is issued first"
        sample = Sample(random.Random(0))
        writer = Writer(client, lease.record.ticket, version_type="external_gte")
        copier = Copier(client, writer, sample.offer, lease.check)
        return cls(client, lease, recipe, report, copier, sample)

    def through(self, phase: Phase) -> int:
        """One pass: documents, then tombstones; how many documents it read."""
        live = self.lease.record.live
        assert live is not None, "there is nothing to catch up with"
        meter = Meter(
            self.report, phase, count(self.client, live) if phase is Phase.STREAMING else 0
        )
        copied = self._documents(Scan(self.client, live), meter)
        self._graves(graves.of(self.client, self.lease.record.catalogue))
        meter.tell()
        return copied

    def last(self) -> None:
        """The pass behind the block, with the tombstones whose deletes the block held back."""
        self.through(Phase.SWITCHING)
        recent = graves.recent(self.client, self.lease.record.catalogue)
        self.copier.everything(recent, graves.as_deletes, {}, _forget)

    def late(self, old: str) -> None:
        """After the swap: somebody who had slept since before our lease lifted our block. What was
        written to the old index then is carried over as well, by its version."""
        block(self.client, old)
        through_alias = replace(self.copier.writer, target=alias(self.lease.record.catalogue))
        self.copier = replace(self.copier, writer=through_alias)
        self.last()

    def _documents(self, scan: Scan, meter: Meter) -> int:
        def keep(positions: Positions) -> None:
            self.lease.note(positions=positions, done=meter.done, total=meter.total)

        def render(page: list[Stored]) -> list[Operation]:
            meter.step(len(page))
            return self._remade(page)

        reached = self.copier.everything(scan, render, self.lease.record.positions, keep)
        self.lease.note(positions=reached)
        return meter.done

    def _graves(self, scan: Scan) -> None:
        reached = self.copier.everything(
            scan, graves.as_deletes, self.lease.record.graves, lambda at: self.lease.note(graves=at)
        )
        self.lease.note(graves=reached)

    def _remade(self, page: list[Stored]) -> list[Operation]:
        documents = self.recipe.remake([stored.source for stored in page])
        return [
            Put(stored.id, stored.version, document)
            for stored, document in zip(page, documents, strict=True)
        ]


def _forget(_: Positions) -> None:
    """Recent tombstones are always read from the start."""
