"""A file's proposed catalogue, as a person gets it."""

import csv
from collections.abc import Callable, Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from app.cli.infer import command
from opensearch.catalogue import Catalogue, parse

Values = Mapping[str, Callable[[int], str]]  # a column's value in each row


def written(path: Path, table: Values, rows: int = 60) -> Path:
    """The table as a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(table)
        lines.writerows([value(n) for value in table.values()] for n in range(rows))
    return path


def inferred(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments))


def catalogue_of(path: Path) -> Catalogue:
    result = inferred(str(path))
    assert result.exit_code == 0, result.output
    return parse(result.stdout)


def played(catalogue: Catalogue) -> dict[str, set[str]]:
    """Source fields by role."""
    found: dict[str, set[str]] = {}
    for field in catalogue.fields:
        found.setdefault(field.role.value, set()).add(field.name)
    return found
