"""Starts the learning of every catalogue's lexicon."""

from typing import Any

from app.services import services
from app.tasks import start
from app.tasks.broker import task_name
from workers.work import Work


class LexiconAll(Work):
    """Each catalogue is a task of its own, seen and bounded by itself."""

    name = task_name("lexicon-all")

    def work(self, **arguments: Any) -> dict[str, Any]:
        """Takes nothing."""
        names = services().catalogues.names()
        return {name: start("lexicon", {"catalogue": name}) for name in names}
