"""`pinwheel doctor`: can the stack run here?"""

import json
import sys
from collections.abc import Iterable

import click
from rich.console import Console
from rich.table import Table

from app.settings import Settings
from app.stack.checks import examine
from app.stack.checks.finding import Finding


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(as_json: bool) -> None:
    """Check what the stack needs, with a remedy for each thing that lacks; exit status 1 then."""
    found = examine(Settings())
    if as_json:
        click.echo(json.dumps([_row(finding) for finding in found], indent=2))
    else:
        Console().print(table(found))
    sys.exit(0 if all(finding.ok for finding in found) else 1)


def table(findings: Iterable[Finding]) -> Table:
    """One row per finding."""
    rows = Table()
    for heading in ("", "what", "found", "remedy"):
        rows.add_column(heading, overflow="fold")
    for finding in findings:
        sign = "[green]✓" if finding.ok else "[red]✗"
        rows.add_row(sign, finding.name, finding.found, finding.remedy)
    return rows


def _row(finding: Finding) -> dict[str, object]:
    return {
        "name": finding.name,
        "ok": finding.ok,
        "found": finding.found,
        "remedy": finding.remedy,
    }
