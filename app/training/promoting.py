"""Letting a kept model rank: never one that breaks what the catalogue's first places must show."""

from app.evaluation.goldens import broken_with, stored_goldens
from app.services import Services
from app.training.kept import models_of
from ranking.evaluation.goldens import Golden, GoldensError
from ranking.model import registry
from ranking.model.ranker import load


def broken_by(
    version: str, catalogue: str, given: tuple[Golden, ...], services: Services
) -> tuple[str, ...]:
    """What of the goldens kept for the catalogue, and of those `given`, would break if a version
    ranked. Raises ModelError, EngineDown and what a search raises."""
    goldens = tuple(dict.fromkeys((*stored_goldens(catalogue, services), *given)))
    if not goldens:
        return ()
    ranker = load(models_of(services.settings, catalogue) / version)
    return broken_with(ranker, goldens, catalogue, services)


def promote(catalogue: str, version: str, given: tuple[Golden, ...], services: Services) -> str:
    """Let `version`, or the `latest`, rank; which one it was.

    Raises GoldensError where it breaks one, ModelError where it is none or cannot be loaded: what
    ranks now goes on.
    """
    folder = models_of(services.settings, catalogue)
    named = registry.version_named(folder, version)
    if reasons := broken_by(named, catalogue, given, services):
        raise GoldensError(f"{named} is not promoted: {'; '.join(reasons)}")
    registry.promote(folder, named)
    return named
