"""The whole product, started as a user starts it, with a corpus imported as a user imports it."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("PINWHEEL_DATA", ROOT.parent / "shared" / "data"))
QUICK = {"PINWHEEL_ENGINE_HEAP_MB": "1024"}


@dataclass(frozen=True)
class Stack:
    """A running product: its addresses, its home, and the catalogue that was imported."""

    home: Path
    web: str
    engine: list[str]
    catalogue: str
    corpus: Path

    @property
    def environment(self) -> dict[str, str]:
        """What a command is run with that is about this stack."""
        return environment(self.home)


def environment(home: Path) -> dict[str, str]:
    """Ours, with the stack's home."""
    return {**os.environ, **QUICK, "PINWHEEL_HOME": str(home)}


@contextmanager
def stack() -> Iterator[Stack]:
    """Up on ports of its own; down, and its home gone, at the end."""
    home = Path(tempfile.mkdtemp(prefix="pinwheel-bench-", dir="/tmp"))
    home.chmod(0o755)
    told = environment(home)
    try:
        pinwheel(told, "up", "--detach")
        catalogue, corpus = fill(told, home)
        yield Stack(home, *addresses(told), catalogue, corpus)
    finally:
        pinwheel(told, "down")
        shutil.rmtree(home, ignore_errors=True)


def fill(environment: dict[str, str], home: Path) -> tuple[str, Path]:
    """The real products where they are at hand, else the sample shop."""
    products = DATA / "icecat_products.jsonl.gz"
    if products.is_file():
        schema = ROOT / "docs" / "examples" / "icecat.yaml"
        pinwheel(environment, "import", str(products), "--catalogue", str(schema))
        return "icecat", products
    shop = home / "sample"
    pinwheel(environment, "sample", "--out", str(shop))
    items = shop / "items.jsonl"
    pinwheel(environment, "import", str(items), "--catalogue", str(shop / "catalogue.yaml"))
    return "sample", items


def addresses(environment: dict[str, str]) -> tuple[str, list[str]]:
    """Where the page and the engine's nodes are."""
    told = json.loads(pinwheel(environment, "status", "--json"))
    at = {part["name"]: part["address"] for part in told["parts"]}
    return at["web"], [address for name, address in at.items() if name.startswith("engine")]


def pinwheel(environment: dict[str, str], *words: str) -> str:
    """Run the command; its output. Raises CalledProcessError, having shown what it said."""
    command = [sys.executable, "-c", "from app.cli import main; main()", *words]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stdout)
        done.check_returncode()
    return done.stdout
