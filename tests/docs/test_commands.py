"""What a reader copies from the documents works, in the order it stands there."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.stack.status import status
from tests.docs.commands import ROOT, commands, documents

ITEMS = "240"


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
        yield {**environment, "PINWHEEL_URL": web.address}
    finally:
        typed("pinwheel down", environment)


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
