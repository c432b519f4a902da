"""Room on disk."""

import shutil

from app.settings import Settings
from app.stack.checks.finding import Finding
from app.stack.checks.home import existing
from opensearch.node.installation import directory

PROGRAM_MB = 700  # the downloads and what is unpacked from them
DATA_MB = 1500  # the sample catalogue, its pictures, and room to work


def findings(own: Settings) -> tuple[Finding, ...]:
    """Is there enough of it for the program and a catalogue?"""
    fetched = own.opensearch_urls or directory(own.cache).exists()
    needed_mb = DATA_MB + (0 if fetched else PROGRAM_MB)
    free_mb = shutil.disk_usage(existing(own.home)).free >> 20
    remedy = (
        f"About {needed_mb} MB are needed: make room, or set PINWHEEL_HOME and PINWHEEL_CACHE to "
        "another disk."
    )
    return (Finding("disk", free_mb >= needed_mb, f"{free_mb} MB free", remedy),)
