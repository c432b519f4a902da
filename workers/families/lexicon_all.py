"""Starts the learning of every catalogue's lexicon."""

from typing import Any

from app.services import services
from app.tasks import start
from app.tasks.broker import task_name
from opensearch.kept import lexicons
from workers.work import Work


class LexiconAll(Work):
    """Each catalogue is a task of its own, seen and bounded by itself."""

    name = task_name("lexicon-all")

    def work(self, **arguments: Any) -> dict[str, Any]:
        """`missing`: only of catalogues that have none, such as those filled by item writes."""
        using = services()
        missing = arguments.get("missing", False)
        return {
            name: start("lexicon", {"catalogue": name})
            for name in using.catalogues.names()
            if not (missing and lexicons.serving(using.client, name))
        }
