"""The expectations, and what differs from them."""

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from ranking.query import Query

Expected = Mapping[str, Any]


def expectations() -> list[Expected]:
    found: list[Expected] = YAML(typ="safe").load(Path(__file__).with_name("expectations.yaml"))
    return found


def differences(query: Query, expected: Expected) -> list[str]:
    """What is not as expected, in words; nothing where all is."""
    told = [
        *_unlike("hard", [one.name for one in query.constraints if one.hard], expected),
        *_unlike("soft", [one.name for one in query.constraints if not one.hard], expected),
    ]
    for name, got in (("text", query.text), ("corrected", query.corrected)):
        want = expected.get(name, expected["q"] if name == "text" else None)
        told += [f"{name}: {got!r}, not {want!r}"] if got != want else []
    for name, got in (("category", query.category), ("kind", query.kind)):
        if name in expected and got != expected[name]:
            told.append(f"{name}: {got!r}, not {expected[name]!r}")
    return told


def _unlike(which: str, got: Sequence[str], expected: Expected) -> list[str]:
    left = list(got)
    told = []
    for want in expected.get(which, []):
        either = [one.strip("?") for one in want.split("|")]
        hit = next((one for one in left if any(_fits(one, way) for way in either)), None)
        if hit is not None:
            left.remove(hit)
        elif not want.endswith("?"):
            told.append(f"{which}: no {want}, got {list(got)}")
    return told + [f"{which}: {one} was not asked for" for one in left]


def _fits(name: str, way: str) -> bool:
    return fnmatchcase(name.casefold(), way.casefold())
