"""The protocol, top to bottom. Each step may be the last one this process makes."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from opensearchpy import OpenSearch

from opensearch.indexing import tombstones
from opensearch.indexing.building import target, ticket
from opensearch.indexing.building.block import block, unblock
from opensearch.indexing.building.catch_up import Catcher
from opensearch.indexing.building.course import set_back, set_out
from opensearch.indexing.building.ending import finish, give_up, settle
from opensearch.indexing.building.errors import BuildFailed, LeaseLost, NoIndex
from opensearch.indexing.building.filling import fill
from opensearch.indexing.building.lease import TTL_S, Lease, take
from opensearch.indexing.building.positions import reached, refresh
from opensearch.indexing.building.progress import Meter, Report, silent
from opensearch.indexing.building.recipe import Recipe
from opensearch.indexing.building.record import Phase, Swap
from opensearch.indexing.building.swap import swap
from opensearch.indexing.verify import verify
from opensearch.indexing.verify.counts import count, same_count
from opensearch.indexing.verify.finding import Finding, Grounds
from opensearch.indices import alias

SMALL = 200  # operations of a pass after which the rest may wait for the block
PASSES = 20  # writers faster than the copy are held back by the block after so many


@dataclass(frozen=True)
class Built:
    """A build that ended well: which index serves, which is kept, what verifying found.

    `paused_s` is how long writers were held back, `items` how many items there are. A run
    whose swap had been made before its process died ends here without findings.
    """

    catalogue: str
    served: str
    previous: str | None
    items: int
    findings: tuple[Finding, ...] = ()
    paused_s: float = 0.0


def build(
    client: OpenSearch,
    catalogue: str,
    recipe: Recipe,
    report: Report = silent,
    *,
    back: bool = False,
    ttl_s: float = TTL_S,
) -> Built:
    """Make a new index by `recipe` and swap it in; with `back`, bring the previous one up to date
    and swap that in. What died half-way is gone on with or cleaned up.

    Raises BuildUnderWay where another process builds this catalogue, BuildFailed where the new
    index is not as it should be (it is dropped), NoIndex, NoPrevious, LeaseLost, and TransportError
    where the engine stays away: an interrupted build is gone on with by the next call.
    """
    tombstones.install(client)
    with take(client, catalogue, ttl_s) as lease:
        try:
            built = _Building(client, lease, recipe, report, back).run()
        except LeaseLost:
            raise
        except BaseException as error:
            phase = Phase.FAILED if isinstance(error, BuildFailed) else Phase.INTERRUPTED
            if not give_up(client, lease, phase, f"{type(error).__name__}: {error}"[:500]):
                lease.release()
                raise
            built = _ended(client, lease)
        lease.release()
        return built


def _ended(client: OpenSearch, lease: Lease) -> Built:
    """What a swap found to have been made led to."""
    last = lease.record.last
    assert last is not None, "a finished build records its swap"
    return Built(lease.record.catalogue, last.served, last.previous, count(client, last.served))


@dataclass(frozen=True)
class _Building:
    client: OpenSearch
    lease: Lease
    recipe: Recipe
    report: Report
    back: bool

    @property
    def catalogue(self) -> str:
        return self.lease.record.catalogue

    def run(self) -> Built:
        settle(self.client, self.lease)
        record = self.lease.record
        if self.recipe.run and record.run == self.recipe.run and record.phase is Phase.DONE:
            return _ended(self.client, self.lease)
        live = alias.live(self.client, self.catalogue)
        if live is None and self.recipe.puts is None:
            raise NoIndex(self.catalogue)
        catcher = self._set_out(live)
        self._fill(catcher)
        findings = self._verify(catcher)
        began = time.monotonic()
        findings += self._switch(catcher)
        paused = time.monotonic() - began
        finish(self.client, self.lease)
        served = _ended(self.client, self.lease)
        return Built(self.catalogue, served.served, served.previous, served.items, findings, paused)

    def _set_out(self, live: str | None) -> Catcher:
        """Choose or make the target, and get the ticket for it."""
        set_out_ = set_back if self.back else set_out
        set_out_(self.client, self.lease, self.recipe, live)
        record = self.lease.record
        mine = ticket.name(self.catalogue, record.holder)
        # Noted before it is issued: whoever takes over knows what to revoke. Between the two this
        # process cannot have swapped, since it notes `switching` first, which would be refused.
        self.lease.update(ticket=mine, phase=Phase.STREAMING)
        assert record.target is not None, "set out with a target"
        if self.back:
            unblock(self.client, record.target)
        ticket.issue(self.client, record.target, mine)
        return Catcher.of(self.client, self.lease, self.recipe, self.report)

    def _fill(self, catcher: Catcher) -> None:
        """Stream the bulk of it, then what came meanwhile, until little is left."""
        if self.recipe.puts and not self.back:
            meter = Meter(self.report, "streaming", 0)
            fill(catcher.copier, self.recipe, self.lease.record.outset.version, meter)
        if self.lease.record.live is None:
            return
        catcher.through(Phase.STREAMING)
        self.lease.update(phase=Phase.CATCHING_UP)
        for _ in range(PASSES):
            if catcher.through(Phase.CATCHING_UP) <= SMALL:
                return

    def _verify(self, catcher: Catcher) -> tuple[Finding, ...]:
        record = self.lease.update(phase=Phase.VERIFYING)
        assert record.target is not None, "set out with a target"
        Meter(self.report, Phase.VERIFYING, 0).tell()
        target.settle(self.client, record.target, record.refresh_interval)
        grounds = Grounds(
            self.client, self.catalogue, record.target, catcher.sample.puts, self.recipe.encoder
        )
        return tuple(_passed(verify(grounds)))

    def _switch(self, catcher: Catcher) -> tuple[Finding, ...]:
        """Hold writers back, carry the last of their writes over, and let them go to the new."""
        record = self.lease.update(phase=Phase.SWITCHING)
        assert record.target is not None and record.ticket is not None, "set out with both"
        findings: tuple[Finding, ...] = ()
        if record.live:
            block(self.client, record.live)
            catcher.last()
            findings = tuple(_passed(self._counted(record.live, record.target)))
        swapping = Swap(
            served=record.target,
            previous=record.live,
            positions=reached(self.client, record.target),
            at=time.time(),
        )
        self.lease.update(planned=swapping)
        swap(self.client, self.catalogue, record.live, record.target, record.ticket)
        if record.live and reached(self.client, record.live) != self.lease.record.positions:
            catcher.late(record.live)
        return findings

    def _counted(self, live: str, new: str) -> Iterator[Finding]:
        """Only a copy has as many items as what it was copied from."""
        refresh(self.client, new)
        if not self.back and not self.recipe.puts:
            yield same_count(self.client, self.catalogue, live, new)


def _passed(findings: Iterator[Finding]) -> Iterator[Finding]:
    """Each finding; BuildFailed at the first that did not pass."""
    for finding in findings:
        if not finding.passed:
            raise BuildFailed(f"{finding.check}: {finding.detail}")
        yield finding
