"""Clears away what nobody needs any more."""

from typing import Any

from app.intake.upkeep import clear_trails, purge_tombstones
from app.services import services
from app.tasks.broker import task_name
from workers.work import Work


class Upkeep(Work):
    """Old tombstones, and the trails of imports that were given up."""

    name = task_name("upkeep")

    def work(self, **arguments: Any) -> dict[str, Any]:
        """Takes nothing."""
        using = services()
        return {
            "tombstones": purge_tombstones(using),
            "trails": clear_trails(using.settings.home),
        }
