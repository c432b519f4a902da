"""Download an artifact once: resumed after a break, checked against its digest, then kept."""

import hashlib
import time
from collections.abc import Callable
from pathlib import Path

import requests
from filelock import FileLock

from opensearch.node.artifacts import Artifact, locate
from opensearch.node.errors import FetchError

Report = Callable[[str, int, int], None]  # name, bytes so far, bytes in all
TRIES = 5
CHUNK = 1 << 16  # bytes; at most so much is lost where a download breaks off


def silent(name: str, done: int, total: int) -> None:
    """A report that nobody reads."""


def digest(path: Path) -> str:
    """The sha256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def cached(artifact: Artifact, repository: str | None = None) -> bool:
    """Is the right file here already?"""
    path = locate(artifact, repository).path
    return path.exists() and digest(path) == artifact.sha256


def fetch(artifact: Artifact, repository: str | None = None, report: Report = silent) -> Path:
    """The artifact's file in the local Maven repository, downloaded where it is not there yet.

    Raises FetchError: no repository has it or is reached, or its digest is wrong.
    """
    place = locate(artifact, repository)
    place.path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{place.path}.lock"):
        if place.path.exists() and digest(place.path) == artifact.sha256:
            return place.path
        partial = place.path.with_name(f"{place.path.name}.part")
        _download(artifact, place.urls, partial, report)
        _check(artifact, partial)
        partial.replace(place.path)
    return place.path


def _download(artifact: Artifact, urls: tuple[str, ...], partial: Path, report: Report) -> None:
    """Try each address in turn, several times, going on from what is there."""
    reason = ""
    for attempt in range(TRIES):
        time.sleep(attempt and 2 ** (attempt - 1))
        for url in urls:
            try:
                return _resume(url, partial, lambda n, of: report(artifact.name, n, of))
            except requests.RequestException as error:
                reason = _reason(error)
    raise FetchError(
        f"{artifact.coordinates} could not be downloaded ({reason}): check the network and its "
        "proxy, or name a reachable Maven repository in PINWHEEL_MAVEN_REPOSITORY."
    )


def _resume(url: str, partial: Path, report: Callable[[int, int], None]) -> None:
    done = partial.stat().st_size if partial.exists() else 0
    headers = {"Range": f"bytes={done}-"} if done else {}
    with requests.get(url, headers=headers, stream=True, timeout=(10, 60)) as reply:
        if reply.status_code == requests.codes.requested_range_not_satisfiable:
            return  # all of it is here already; the digest decides whether it is right
        reply.raise_for_status()
        if reply.status_code != requests.codes.partial_content:
            done = 0  # a server that knows no ranges sends everything again
        total = done + int(reply.headers.get("Content-Length", 0))
        with partial.open("ab" if done else "wb") as file:
            for chunk in reply.iter_content(CHUNK):
                file.write(chunk)
                done += len(chunk)
                report(done, total)
    if done < total:
        raise requests.ConnectionError(f"broke off after {done} of {total} bytes")


def _reason(error: requests.RequestException) -> str:
    reply = error.response
    return f"HTTP {reply.status_code}" if reply is not None else type(error).__name__


def _check(artifact: Artifact, partial: Path) -> None:
    found = digest(partial)
    if found == artifact.sha256:
        return
    partial.unlink()
    raise FetchError(
        f"{artifact.coordinates} came with the sha256 {found[:16]}…, not {artifact.sha256[:16]}…, "
        "and was thrown away: run this again, or use another PINWHEEL_MAVEN_REPOSITORY."
    )
