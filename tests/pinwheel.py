"""The command as it is typed, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

PINWHEEL = Path(sys.executable).with_name("pinwheel")
LIMIT_S = 600


def pinwheel(*words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """Run `pinwheel words…` with these environment variables beside ours."""
    return subprocess.run(
        [PINWHEEL, *words],
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
        timeout=LIMIT_S,
    )
