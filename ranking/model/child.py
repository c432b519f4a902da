"""A model loaded in a child process first: a damaged one may take its process down with it."""

import subprocess
import sys
from pathlib import Path

from ranking.model.manifest import ModelError

WAIT_S = 60
TRY = "import sys; from pathlib import Path; from ranking.model.ranker import load; load(Path(sys.argv[1]))"  # noqa: E501


def sound(folder: Path) -> None:
    """Raises ModelError where a child could not load the model in `folder`."""
    try:
        done = subprocess.run(
            [sys.executable, "-c", TRY, str(folder)],
            capture_output=True, text=True, timeout=WAIT_S, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise ModelError(f"{folder} could not be loaded within {WAIT_S} s") from None
    if done.returncode:
        said = (done.stderr.strip().splitlines() or [f"status {done.returncode}"])[-1]
        raise ModelError(f"{folder} cannot be loaded: {said}")
