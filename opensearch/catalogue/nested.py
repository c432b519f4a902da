"""Names of columns that lead into nested objects, and into lists of them: `makers.name`."""

from collections.abc import Iterator, Mapping
from typing import TypeGuard

from opensearch.catalogue import values


def columns(row: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    """Every column; a nested object's as `object.column`, and so those of a list of objects."""
    for name, value in row.items():
        if isinstance(value, Mapping):
            yield from columns(value, f"{prefix}{name}.")
        elif _objects(value):
            found: dict[str, list[object]] = {}
            for each in value:
                for below, part in columns(each, f"{prefix}{name}."):
                    found.setdefault(below, []).append(part)
            yield from ((below, _alone(parts)) for below, parts in found.items())
        else:
            yield f"{prefix}{name}", value


def path_of(name: str) -> tuple[str, ...]:
    """The names through nested objects that a field's name stands for."""
    return tuple(name.split("."))


def value_at(row: Mapping[str, object], name: str, path: tuple[str, ...]) -> object:
    """The value under a name, or under a path of names through nested objects; through a list of
    objects the values in each, one alone as itself."""
    return row.get(name) if name in row or len(path) == 1 else _below(row, path)


def _below(value: object, path: tuple[str, ...]) -> object:
    for at, step in enumerate(path):
        if _objects(value):
            return _alone([_below(each, path[at:]) for each in value])
        if not isinstance(value, Mapping):
            return None
        value = value.get(step)
    return value


def _alone(parts: list[object]) -> object:
    """Those that are there; one alone as itself."""
    found = [one for one in parts if not values.absent(one)]
    return found[0] if len(found) == 1 else found


def _objects(value: object) -> TypeGuard[list[Mapping[str, object]]]:
    return isinstance(value, list) and all(isinstance(each, Mapping) for each in value)
