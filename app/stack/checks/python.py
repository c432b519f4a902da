"""Python's version."""

import platform
import sys

from app.settings import Settings
from app.stack.checks.finding import Finding

MINIMUM = (3, 11)


def findings(own: Settings) -> tuple[Finding, ...]:
    """Is it new enough?"""
    ok = sys.version_info[:2] >= MINIMUM
    return (Finding("Python", ok, platform.python_version(), "Install Python 3.11 or later."),)
