"""The encoder of the index that serves, which need not be the one the settings name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.intake.remake import Remake
from app.services import Services
from opensearch.catalogue.schema import Catalogue
from opensearch.indexing.bulk import Writer
from opensearch.indexing.operations import Fate, Outcome, Put
from opensearch.indices.live import live_index
from ranking.encoders.encoder import TextEncoder

TRIES = 3  # swaps between encoders that one write may meet


class EncoderDiffers(Exception):
    """An index was made with an encoder that this process cannot load."""

    def __init__(self, catalogue: str, name: str) -> None:
        super().__init__(
            f"the index of {catalogue} was made with the encoder {name!r} in other weights than "
            f"are here, or than can be loaded: install it, or make the index anew by "
            f"`pinwheel reindex {catalogue}`"
        )


def encoder_of_index(services: Services, catalogue: Catalogue) -> TextEncoder:
    """The encoder whose vectors the served index holds, seen by the engine now.

    Raises EncoderDiffers, IndexMissing.
    """
    live = live_index(services.client, catalogue.name, services.settings.engine_timeout_s)
    return encoder_by_meta(services, catalogue, live.encoder)


def encoder_by_meta(services: Services, catalogue: Catalogue, meta: object) -> TextEncoder:
    """The encoder of an index's `_meta.encoder`; the catalogue's where there is none noted."""
    noted = dict(meta) if isinstance(meta, dict) else {}
    name = noted.get("name") or catalogue.encoder or services.settings.encoder
    encoder = services.encoders.named(str(name))
    if encoder is None or (noted and encoder.fingerprint.as_meta() != noted):
        raise EncoderDiffers(catalogue.name, str(name))
    return encoder


@dataclass(frozen=True)
class Following:
    """Writes again, in the served index's space, what a swap to another encoder had refused."""

    services: Services
    catalogue: Catalogue
    writer: Writer

    def follow(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """The same outcomes in the same order, of the same operations."""
        for outcome in outcomes:
            yield self._again(outcome) if _misplaced(outcome) else outcome

    def _again(self, outcome: Outcome) -> Outcome:
        asked = outcome.operation
        for _ in range(TRIES):
            if not (_misplaced(outcome) and isinstance(asked, Put)):
                break
            encoder = encoder_of_index(self.services, self.catalogue)
            (document,) = Remake(self.catalogue, encoder)([dict(asked.document)])
            (outcome,) = self.writer.write_few([Put(asked.id, asked.version, document)])
        return replace(outcome, operation=asked)


def _misplaced(outcome: Outcome) -> bool:
    return outcome.fate is Fate.REJECTED and outcome.field == "space"
