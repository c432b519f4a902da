"""One installation of the engine and its plugins, made once and shared by every node."""

import os
import shutil
import subprocess
import tempfile
import zipfile
from hashlib import sha256
from pathlib import Path

from filelock import FileLock

from opensearch.node.account import Account, require_entry
from opensearch.node.artifacts import ARTIFACTS, DISTRIBUTION, PLUGINS, VERSION
from opensearch.node.errors import NodeError
from opensearch.node.fetch import Report, fetch, silent
from opensearch.node.jdk import Jdk

INSTALL_S = 300  # seconds one plugin's installation may take


def directory(cache: Path) -> Path:
    """Where the installation of exactly these artifacts lies below `cache`."""
    recipe = sha256("".join(part.sha256 for part in ARTIFACTS).encode()).hexdigest()[:8]
    return cache / f"opensearch-{VERSION}-{recipe}"


def install(
    cache: Path, jdk: Jdk, account: Account, repository: str | None = None, report: Report = silent
) -> Path:
    """The engine's program directory below `cache`, made where it is not there yet.

    It is built aside and renamed, so it is whole or absent; a second set-up meanwhile waits.
    Raises FetchError, NodeError.
    """
    home = directory(cache)
    require_entry(account, home)
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / "installing.lock"):
        if not home.exists():
            zips = {part: fetch(part, repository, report) for part in ARTIFACTS}
            with tempfile.TemporaryDirectory(dir=cache, prefix="building-") as aside:
                unpack(zips[DISTRIBUTION], Path(aside))
                built = next(path for path in Path(aside).iterdir() if path.is_dir())
                for plugin in PLUGINS:
                    _plug_in(built, zips[plugin], jdk)
                _publish(built, home)
    return home


def unpack(archive: Path, target: Path) -> None:
    """Unpack a zip with the files' permissions, which `zipfile` alone forgets."""
    with zipfile.ZipFile(archive) as packed:
        for entry in packed.infolist():
            path = Path(packed.extract(entry, target))
            if mode := entry.external_attr >> 16 & 0o777:
                path.chmod(mode)


def _plug_in(home: Path, archive: Path, jdk: Jdk) -> None:
    tool = str(home / "bin/opensearch-plugin")
    command = [tool, "install", "--batch", archive.resolve().as_uri()]
    environment = os.environ | {"OPENSEARCH_JAVA_HOME": str(jdk.home)}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=INSTALL_S, check=False
    )
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise NodeError(f"The plugin {archive.stem} could not be installed: {' '.join(last)}")


def _publish(built: Path, home: Path) -> None:
    """Readable by all, writable by none but the owner; then in place in one step."""
    for path in (built, *built.rglob("*")):
        executable = path.is_dir() or path.stat().st_mode & 0o100
        path.chmod(0o755 if executable else 0o644)
    shutil.rmtree(built / "logs", ignore_errors=True)
    built.rename(home)
