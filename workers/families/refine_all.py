"""Starts the refining of every catalogue."""

from typing import Any

from app.services import services
from app.tasks import start
from app.tasks.broker import task_name
from workers.work import Work


class RefineAll(Work):
    """Each catalogue is a task of its own, seen and bounded by itself."""

    name = task_name("refine-all")

    def work(self, **arguments: Any) -> dict[str, Any]:
        """Takes nothing."""
        names = services().catalogues.names()
        return {name: start("refine", {"catalogue": name}) for name in names}
