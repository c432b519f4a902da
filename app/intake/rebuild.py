"""A catalogue's index made anew from itself, or the previous one brought back."""

from dataclasses import replace

from app.intake.remake import Remake
from app.intake.space import encoder_by_meta
from app.services import Services
from opensearch.catalogue.encoded import space
from opensearch.catalogue.schema import Catalogue
from opensearch.indexing.building import ledger
from opensearch.indexing.building.build import Built, build
from opensearch.indexing.building.errors import NoPrevious
from opensearch.indexing.building.progress import Report, silent
from opensearch.indexing.building.recipe import Recipe
from opensearch.indices.install import create_index
from opensearch.indices.live import described
from opensearch.indices.made_by import made_by, schema_of
from ranking.encoders.encoder import TextEncoder


def reindex(
    services: Services, name: str, report: Report = silent, run: str | None = None
) -> Built:
    """A new index of catalogue `name` by its schema and encoder as they are now.

    What is written meanwhile is kept. `run` names the request: one that is made again, as when its
    worker died, goes on where it was, or ends at once where it had been done. Raises
    UnknownCatalogue, EncoderMissing, and what
    `opensearch.indexing.building.build.build` raises.
    """
    recipe = recipe_of(services, services.catalogues.latest(name), "copy")
    return build(services.client, name, replace(recipe, run=run), report)


def roll_back(
    services: Services, name: str, report: Report = silent, run: str | None = None
) -> Built:
    """The index before the last reindex serves again, with all that was written since, and the
    catalogue is as it was when that index was made.

    Raises NoPrevious, and as `reindex`.
    """
    kept, previous = services.catalogues.latest(name), _previous(services, name)
    catalogue = schema_of(services.client, previous) or kept
    meta = described(services.client, previous, services.settings.engine_timeout_s).encoder
    recipe = recipe_of(services, catalogue, "back", encoder_by_meta(services, kept, meta))
    built = build(services.client, name, replace(recipe, run=run), report, back=True)
    services.catalogues.bring_back(schema_of(services.client, built.served) or kept)
    return built


def keep_to_index(services: Services, name: str) -> None:
    """After a reindex that failed: the catalogue is the one that the served index was made by, as
    far as that tells. Raises UnknownCatalogue, IndexMissing."""
    served = made_by(services.client, name)
    if served is not None:
        services.catalogues.bring_back(served)


def recipe_of(
    services: Services, catalogue: Catalogue, way: str, encoder: TextEncoder | None = None
) -> Recipe:
    """How its new index comes about, with vectors by `encoder` or the catalogue's own. Raises
    EncoderMissing."""
    made_by = encoder or services.wanted_encoder(catalogue)
    meta = made_by.fingerprint.as_meta()

    def create(index: str) -> None:
        create_index(services.client, catalogue, meta, index.rpartition("_")[2])

    return Recipe(
        key=f"{way}:{catalogue.schema_hash}:{space(meta)}",
        create=create,
        remake=Remake(catalogue, made_by),
        encoder=meta,
    )


def _previous(services: Services, name: str) -> str:
    """The index kept for a rollback. Raises NoPrevious."""
    found = ledger.read(services.client, name)
    last = found[0].last if found else None
    if last is None or last.previous is None:
        raise NoPrevious(name)
    return last.previous
