"""What a reader copies from the documents works, in the order it stands there."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from app.stack.status import status
from tests.docs.commands import ROOT, commands, documents

ITEMS = "240"
WORDS_S = 60.0
ANSWERS = 12  # from two processes: one in two thousand times all are of one


@pytest.fixture(scope="module")
def reader(open_directory: Path) -> Iterator[dict[str, str]]:
    """The environment of somebody who has run the demo: a stack with a small sample shop."""
    home = open_directory / "reader"
    bin_ = Path(sys.executable).parent
    environment = {
        **os.environ,
        "PINWHEEL_HOME": str(home),
        "PATH": f"{bin_}:{os.environ['PATH']}",
        "PINWHEEL_ENGINE_HEAP_MB": "768",
    }
    try:
        typed("pinwheel up --detach", environment)
        typed(f"pinwheel sample --items {ITEMS} --scenes 2", environment)
        typed(
            f"pinwheel import {home}/sample/items.jsonl --catalogue {home}/sample/catalogue.yaml",
            environment,
        )
        web = status(home).part("web")
        assert web is not None and web.address is not None
        await_words(web.address)
        yield {**environment, "PINWHEEL_URL": web.address}
    finally:
        typed("pinwheel down", environment)


def await_words(address: str) -> None:
    """Until each web process searches by the shop's words: before, others may come first."""
    deadline = time.monotonic() + WORDS_S
    while any("lexicon" in searched(address) for _ in range(ANSWERS)):
        assert time.monotonic() < deadline, f"no words after {WORDS_S} s"
        time.sleep(0.5)


def searched(address: str) -> list[str]:
    """What a search by a connection of its own goes without."""
    found = requests.get(f"{address}/v1/sample/search", params={"q": "sofa"}, timeout=30).json()
    missing: list[str] = found["degraded"]
    return missing


def typed(command: str, environment: dict[str, str]) -> str:
    """What the command printed; fails with it where the command failed."""
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        env=environment, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return done.stdout


@pytest.mark.engine
@pytest.mark.slow
@pytest.mark.parametrize(
    "document", [one for one in documents() if commands(one)], ids=lambda path: path.stem
)
def test_every_command_of(document: Path, reader: dict[str, str]) -> None:
    for command in commands(document):
        typed(command.text, reader)


def test_every_link_within_the_documents_leads_somewhere() -> None:
    broken = [
        f"{document.relative_to(ROOT)} -> {target}"
        for document in documents()
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", document.read_text("utf-8"))
        if not (document.parent / target).exists()
    ]
    assert not broken
