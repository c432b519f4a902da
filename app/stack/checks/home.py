"""The directory that holds all state."""

import os
from pathlib import Path

from app.settings import Settings
from app.stack.checks.finding import Finding
from app.stack.errors import StackError
from app.stack.places import Places
from opensearch.node.account import engine_account, require_entry
from opensearch.node.errors import NodeError


def findings(own: Settings) -> tuple[Finding, ...]:
    """May we write there, and the engine's user enter? Nothing is made to find out."""
    try:
        Places(own.home).require_short()
        if not own.opensearch_urls:
            require_entry(engine_account(own.engine_user), own.home)
    except (StackError, NodeError) as error:
        return (Finding("home", False, str(own.home), str(error)),)
    ok = os.access(existing(own.home), os.W_OK | os.X_OK)
    remedy = "It cannot be written: set PINWHEEL_HOME to a directory of yours."
    return (Finding("home", ok, str(own.home), remedy),)


def existing(path: Path) -> Path:
    """`path`, or the nearest directory above it that is there already."""
    return next(step for step in (path, *path.parents) if step.exists())
