"""Saved objects for OpenSearch Dashboards: one file per dashboard, joined in one tuple.

The NDJSON files beside this are what is installed; `python -m opensearch.dashboards` writes them.
"""

from pathlib import Path

from opensearch.dashboards import contents, latency, nothing_found, traffic
from opensearch.dashboards.board import Board
from opensearch.dashboards.patterns import PATTERNS
from opensearch.dashboards.saved import lines

BOARDS: tuple[Board, ...] = (contents.BOARD, traffic.BOARD, latency.BOARD, nothing_found.BOARD)
FOLDER = Path(__file__).parent
FIRST = "index-patterns.ndjson"  # what all the others refer to


def written() -> dict[str, str]:
    """The text of each NDJSON file, by its name."""
    files = {FIRST: lines([pattern.saved() for pattern in PATTERNS])}
    for board in BOARDS:
        files[f"{board.name.removeprefix('pinwheel-')}.ndjson"] = lines(board.saved())
    return files


def kept() -> bytes:
    """All files together, index patterns first: what Dashboards' import takes."""
    others = sorted(path for path in FOLDER.glob("*.ndjson") if path.name != FIRST)
    return b"".join(path.read_bytes() for path in [FOLDER / FIRST, *others])
