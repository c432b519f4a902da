"""`pinwheel status`: is every part up and well?"""

import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime

import click
from rich.console import Console
from rich.table import Table

from app.settings import Settings
from app.stack.status import PartStatus, Status, status


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(as_json: bool) -> None:
    """Show each part's address and health; exit status 1 where one is not well."""
    found = status(Settings().home)
    if as_json:
        click.echo(json.dumps(asdict(found), indent=2))
    elif found.parts:
        Console().print(table(found))
    else:
        click.echo("nothing is up: `pinwheel up` starts it")
    sys.exit(0 if found.healthy else 1)


def table(found: Status) -> Table:
    """One row per part."""
    rows = Table(title=f"Pinwheel in {found.home}", title_justify="left")
    for heading in ("part", "state", "health", "address", "pid", "since"):
        rows.add_column(heading, overflow="fold")
    for part in found.parts:
        rows.add_row(*_row(part))
    return rows


def _row(part: PartStatus) -> tuple[str, ...]:
    since = datetime.fromtimestamp(part.since, UTC).astimezone() if part.since else None
    return (
        part.name,
        part.state,
        "[green]well" if part.healthy else f"[red]{part.detail}",
        part.address or "",
        str(part.pid or ""),
        f"{since:%H:%M:%S}" if since else "",
    )
