"""Single writes and small batches, as REST and tasks ask for them: items in, outcomes out."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.intake.documents import Documents
from app.intake.space import Following, encoder_of_index
from app.services import Services
from opensearch.catalogue.item import Item
from opensearch.catalogue.schema import Catalogue
from opensearch.indexing import tombstones
from opensearch.indexing.items import writer
from opensearch.indexing.operations import Delete, Operation, Outcome, Put
from opensearch.indexing.versions import Versions

_VERSIONS = Versions()


@dataclass(frozen=True)
class PutItem:
    """Store an item; `version` None: the newest there is."""

    item: Item
    version: int | None = None


@dataclass(frozen=True)
class DeleteItem:
    """Take an item away; `version` None: the newest there is."""

    id: str
    version: int | None = None


Change = PutItem | DeleteItem


def write(services: Services, catalogue: Catalogue, changes: Sequence[Change]) -> list[Outcome]:
    """What became of each change, in order; acknowledged (`written`) only by the engine's word.

    Items are encoded by the served index's own encoder. Waits while the engine is busy or the index
    is being swapped, a minute at most: such a change is then `rejected` and `unreached`. Several
    changes of one item in one call must carry versions, or the later one wins.

    Raises IndexMissing, EncoderDiffers, and EngineDown or opensearchpy's TransportError where the
    engine does not answer at all.
    """
    operations = _operations(services, catalogue, changes)
    tombstones.install(services.client)
    to_engine = writer(services.client, catalogue.name)
    following = Following(services, catalogue, to_engine)
    return list(following.follow(to_engine.write_few(operations)))


def _operations(
    services: Services, catalogue: Catalogue, changes: Sequence[Change]
) -> list[Operation]:
    items = [change.item for change in changes if isinstance(change, PutItem)]
    documents = iter(_documents(services, catalogue, items))
    operations: list[Operation] = []
    for change in changes:
        version = _VERSIONS.next() if change.version is None else change.version
        if isinstance(change, DeleteItem):
            operations.append(Delete(change.id, version))
        else:
            made = next(documents)
            operations.append(Put(made.id, version, {**made.document, "version": version}))
    return operations


def _documents(services: Services, catalogue: Catalogue, items: Sequence[Item]) -> Sequence[Put]:
    if not items:
        services.engine.live(catalogue.name)  # nothing is deleted, or buried, where nothing is
        return ()
    return Documents(catalogue, encoder_of_index(services, catalogue))(items, 0)
