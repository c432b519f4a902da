"""The commands that a document asks its reader to type."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Command:
    """One line to type, and where it stands."""

    document: Path
    text: str

    def __str__(self) -> str:
        return f"{self.document.relative_to(ROOT)}: {self.text}"


def commands(document: Path) -> list[Command]:
    """The lines after `$ ` in the console blocks, a trailing backslash joining the next."""
    blocks = FENCE.findall(document.read_text("utf-8"))
    joined = (block.replace("\\\n", " ") for block in blocks)
    typed = (line for block in joined for line in block.splitlines() if line.startswith("$ "))
    return [Command(document, line[2:].strip()) for line in typed]


def documents() -> list[Path]:
    """The README first, then every page of docs."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
