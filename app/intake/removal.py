"""A catalogue deleted, with everything that is kept under its name."""

import shutil
from contextlib import suppress

from app.intake.trail import SUFFIXES
from app.services import Services
from app.tasks import TasksDown, forget_all, under_way
from app.training.kept import models_of
from opensearch.indexing.building.lease import take
from opensearch.indices.removal import remove as remove_from_engine

DIGEST = "[0-9a-f]" * 16  # of an import's trail, after its catalogue's name


class TaskAtWork(Exception):
    """A task of the catalogue is queued or running, and would find nothing, or leave something."""

    def __init__(self, catalogue: str, kind: str, task: str) -> None:
        super().__init__(
            f"{catalogue} cannot be deleted while its task {kind} is under way: {task}; "
            "wait for its end and delete it then"
        )


def remove(services: Services, name: str) -> None:
    """Take the catalogue `name` away: items, schema, lexicon, refinements, rules, judgments,
    goldens, models, pictures and tasks. It can be asked for again where it broke off.

    Raises UnknownCatalogue, BuildUnderWay, TaskAtWork, EngineDown. Where Redis is not there, no
    task is known to be under way.
    """
    services.catalogues.latest(name)
    with suppress(TasksDown):
        for kind, task in under_way(name).items():
            raise TaskAtWork(name, kind, task)
    with take(services.client, name):
        remove_from_engine(services.client, name)
    _remove_files(services, name)
    services.windows.forget(name)
    with suppress(TasksDown):
        forget_all(name)
    services.catalogues.delete(name)


def _remove_files(services: Services, name: str) -> None:
    home = services.settings.home
    for folder in (home / "media" / name, models_of(services.settings, name)):
        shutil.rmtree(folder, ignore_errors=True)
    for way in SUFFIXES.values():
        for file in (home / "imports").glob(f"{name}-{DIGEST}{way}.*"):
            file.unlink(missing_ok=True)
