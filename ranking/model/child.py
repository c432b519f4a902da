"""A model loaded in a child process first: a damaged one may take its process down with it."""

import subprocess
import sys
from pathlib import Path

from ranking.model.manifest import ModelError

WAIT_S = 60
TRY = """
import sys
from pathlib import Path
from ranking.model.manifest import ModelError
from ranking.model.ranker import load
try:
    load(Path(sys.argv[1]))
except ModelError as error:
    sys.exit(str(error))
"""


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
        told = said if str(folder) in said else f"{folder} cannot be loaded: {said}"
        raise ModelError(told)
