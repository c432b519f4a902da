"""`pinwheel demo`: from nothing to a catalogue that is searched."""

import sys
import time
from pathlib import Path

import click
import requests
from rich.console import Console
from rich.table import Table

from app.cli.doctor import table as doctor_table
from app.cli.main import main
from app.settings import Settings
from app.stack.checks import examine
from app.stack.keeper import Keeper
from app.stack.places import Places
from app.stack.status import status

SAMPLE = "sample"
SEARCHES = ("boho living room", "walnut lamp", "blue wool rug", "round mirror")
SHOWN = 4  # titles per search
LIMIT_S = 30.0


@click.command()
@click.pass_context
def command(context: click.Context) -> None:
    """Check the machine, start the stack, fill the sample catalogue, search it, say where it is.

    What is there already is kept: a second run only starts what is not running.
    """
    began, console = time.monotonic(), Console()
    own = Settings()
    if not Keeper(Places(own.home)).is_up():
        _require(own, console)
        _run("up", "--detach")
    web = status(own.home).part("web")
    if web is None or web.address is None:
        raise click.ClickException("The web process is not up: `pinwheel status` tells why.")
    _fill(own.home / SAMPLE, web.address)
    for words in SEARCHES:
        console.print(_found(web.address, words))
    console.print(f"\nReady in {time.monotonic() - began:.0f} s: {web.address}")
    console.print(
        "`pinwheel status` shows every part; `make stop` stops them. To go on by the guides:"
    )
    console.print(f"source .venv/bin/activate; export PINWHEEL_URL={web.address}", soft_wrap=True)


def _require(own: Settings, console: Console) -> None:
    """End here, with the remedies, where the machine lacks something."""
    lacking = [finding for finding in examine(own) if not finding.ok]
    if lacking:
        console.print(doctor_table(lacking))
        sys.exit(1)


def _fill(folder: Path, address: str) -> None:
    """Draw the sample where it is not drawn, import what of it is not imported."""
    rows, catalogue = folder / "items.jsonl", folder / "catalogue.yaml"
    if not catalogue.exists():  # it is written last
        _run(SAMPLE)
    with rows.open("rb") as lines:
        wanted = sum(1 for _ in lines)
    if _count(address) < wanted:
        _run("import", str(rows), "--catalogue", str(catalogue))
        _refine(address)


def _refine(address: str) -> None:
    """Let the worker look for refinements; they appear beside searches half a minute later."""
    asked = {"catalogue": SAMPLE}
    requests.post(f"{address}/v1/tasks/refine", json=asked, timeout=LIMIT_S).raise_for_status()


def _run(*words: str) -> None:
    """Another command of ours, in this process; it ends us where it fails."""
    if failed := main.main(list(words), standalone_mode=False):
        sys.exit(failed)


def _search(address: str, words: str, size: int) -> requests.Response:
    asked = {"q": words, "size": str(size)}
    return requests.get(f"{address}/v1/{SAMPLE}/search", params=asked, timeout=LIMIT_S)


def _count(address: str) -> int:
    """How many items the sample catalogue has; none where there is no such catalogue."""
    reply = _search(address, "", 1)
    return int(reply.json()["total"]["value"]) if reply.ok else 0


def _found(address: str, words: str) -> Table:
    reply = _search(address, words, SHOWN)
    if not reply.ok:
        raise click.ClickException(
            f"'{words}' was answered {reply.status_code}: {reply.text[:300]}"
        )
    page = reply.json()
    total = page["total"]["value"]
    rows = Table(
        title=f"“{words}”: {total} items in {page['took_ms']:.0f} ms", title_justify="left"
    )
    for heading in ("title", "price", "brand"):
        rows.add_column(heading)
    for hit in page["hits"]:
        item = hit["item"]
        price = f"{item['price']:.2f} {item.get('currency', '')}" if "price" in item else ""
        rows.add_row(item["title"], price, item.get("brand", ""))
    return rows
