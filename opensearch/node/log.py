"""Why a node ended, by its log."""

import re
from collections import deque
from pathlib import Path

TAIL = 400  # lines looked at
ERROR = re.compile(r"\]\[(?:ERROR|FATAL) *\]|^(?:ERROR|Exception in thread|Error occurred)|Error:")
CAUSE = re.compile(r"^\s*(?:Caused by:|Likely root cause:|java\.lang\.\w*Error)")


def last_error(path: Path) -> str:
    """The last line of `path` that tells of an error, else its last line, else that it is empty."""
    try:
        with path.open(errors="replace") as file:
            lines = [line.strip() for line in deque(file, TAIL) if line.strip()]
    except OSError:
        return "it left no log"
    telling = [line for line in lines if CAUSE.search(line)] or [
        line for line in lines if ERROR.search(line)
    ]
    return (telling or lines or ["its log is empty"])[-1][:500]
