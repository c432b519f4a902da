"""Why each item of a page is there, in a few plain words."""

import logging
from collections.abc import Mapping, Sequence

from app.search.evidence import Evidence
from app.search.window import Window
from ranking.features.legs import SAID

log = logging.getLogger(__name__)

Why = Mapping[str, list[str]]  # reasons by item

BY_LEG = {leg: text for leg, _, text in SAID}


def why(window: Window, rows: Sequence[int], evidence: Evidence | None) -> Why:
    """By item: the reasons of its rank, then the rules that touched it."""
    ids = [window.ids[row] for row in rows]
    told = _told(ids, evidence)
    return {
        window.ids[row]: [
            *told.get(window.ids[row], _by_legs(window, row)),
            *_let_through(window, row),
            *moved_by(window, row),
        ]
        for row in rows
    }


def _told(ids: Sequence[str], evidence: Evidence | None) -> Why:
    """A page is not lost for want of its reasons."""
    try:
        return evidence.of(ids) if evidence else {}
    except Exception:
        log.exception("the reasons cannot be worked out; saying which legs found an item")
        return {}


def moved_by(window: Window, row: int) -> list[str]:
    """What rules did to an item's place."""
    said: list[str] = window.head.get("ruled", {}).get("touched", {}).get(window.ids[row], [])
    return said


def _let_through(window: Window, row: int) -> list[str]:
    """The filter rules that it passed: all that work, unless a pin put it there unfound."""
    if not any(window.leg_ranks[row]):
        return []
    rules = window.head.get("ruled", {}).get("rules", ())
    passed = (one["id"] for one in rules if one["kind"] == "filter" and not one.get("note"))
    return [f"let through by the filter rule {name}" for name in passed]


def _by_legs(window: Window, row: int) -> list[str]:
    """Where no more is known: which legs found it."""
    found = zip(window.legs, window.leg_ranks[row], strict=True)
    return [BY_LEG.get(leg, f"it was found by {leg}") for leg, rank in found if rank]
