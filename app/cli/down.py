"""`pinwheel down`: stop the stack."""

import click
from rich.console import Console

from app.settings import Settings
from app.stack.stop import stop


@click.command()
def command() -> None:
    """Stop everything that `pinwheel up` started; no process is left."""
    console = Console(stderr=True)
    with console.status("stopping"):
        found = stop(Settings().home)
    console.print(f"stopped {found} processes" if found else "nothing was running")
