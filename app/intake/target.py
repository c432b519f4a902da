"""A catalogue's place in the engine, ready to be written to."""

from app.connected import connected
from app.intake.documents import Documents
from app.intake.importing import Target
from app.intake.space import Following
from app.services import Services
from opensearch.catalogue.schema import Catalogue
from opensearch.indexing.items import writer
from opensearch.indices.first_index import ready_index

TIMEOUT_S = 60.0  # a busy engine takes its time to make an index


def open_target(catalogue: Catalogue, yaml: str, services: Services) -> Target:
    """Where the items of `catalogue` go. The catalogue is saved and its index made if new.

    `yaml` is the file it was read from. Raises IndexDiffers where the index there was made by
    another schema or encoder, EncoderMissing.
    """
    encoder = services.wanted_encoder(catalogue)
    patient = connected(services.settings, TIMEOUT_S)
    ready_index(patient, catalogue, encoder.fingerprint.as_meta(), TIMEOUT_S)
    services.catalogues.save(catalogue, yaml)
    to_engine = writer(services.client, catalogue.name)
    following = Following(services, catalogue, to_engine)
    return Target(
        Documents(catalogue, encoder),
        lambda operations: following.follow(to_engine.write(operations)),
    )
