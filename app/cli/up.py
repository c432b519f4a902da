"""`pinwheel up`: start the stack."""

import signal
import sys
from threading import Event
from types import FrameType

import click
from rich.console import Console

from app.cli.status import table
from app.settings import Settings
from app.stack.errors import StackError
from app.stack.keeper import Keeper
from app.stack.layout import Layout, lay_out
from app.stack.places import Places
from app.stack.progress import downloads
from app.stack.start import start
from app.stack.status import Status, status
from app.stack.stop import stop
from app.stack.watch import watch
from opensearch.node.errors import NodeError


@click.command()
@click.option("--nodes", type=click.IntRange(1, 9), help="How many engine nodes (embedded only).")
@click.option("--detach", is_flag=True, help="Return once all is up; `pinwheel down` stops it.")
def command(nodes: int | None, detach: bool) -> None:
    """Start the engine, Redis, web, worker, beat and Flower, each where none is named by a setting.

    Without --detach it stays in the foreground and Ctrl-C stops everything.
    """
    console = Console(stderr=True)
    own = Settings()
    if Keeper(Places(own.home)).is_up():
        _already(status(own.home), nodes, console)
        return
    for wish in (signal.SIGTERM, signal.SIGINT):  # a shell may have us ignore Ctrl-C otherwise
        signal.signal(wish, _interrupt)
    try:
        with downloads(console) as report:
            layout = lay_out(own, nodes, report)
        _run(layout, detach, console)
    except (StackError, NodeError) as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:  # a disk that is full, a directory that is not ours
        where = error.filename or own.home
        raise click.ClickException(
            f"{where}: {error.strerror or error}; `pinwheel doctor` says what lacks."
        ) from error
    except KeyboardInterrupt:
        console.print("stopping")
        stop(own.home)
        sys.exit(130)


def _run(layout: Layout, detach: bool, console: Console) -> None:
    with console.status("starting") as line:
        process = start(
            layout, bound=not detach, tell=lambda names: line.update(f"starting {names}")
        )
    console.print(table(status(layout.home)))
    if layout.port != layout.settings.port:
        console.print(f"port {layout.settings.port} is in use: took {layout.port} instead")
    console.print(f"Pinwheel is at {layout.web_url}")
    if not detach:
        sys.exit(watch(process, Places(layout.home), console.print, _STOPPING.is_set))


def _already(found: Status, nodes: int | None, console: Console) -> None:
    running = sum(part.name.startswith("engine-") for part in found.parts)
    if nodes and nodes != running:
        raise click.ClickException(
            f"The stack is up with {running} engine node(s): `pinwheel down` first."
        )
    console.print(table(found))
    console.print("it is up already")
    sys.exit(0 if found.healthy else 1)


_STOPPING = Event()


def _interrupt(number: int, frame: FrameType | None) -> None:
    _STOPPING.set()  # an interrupt that is raised where it is swallowed is not forgotten
    raise KeyboardInterrupt
