"""An artifact is fetched whole and right, or not at all."""

import hashlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from opensearch.node import fetch as fetching
from opensearch.node.artifacts import Artifact, locate
from opensearch.node.errors import FetchError
from opensearch.node.fetch import cached, fetch

CONTENT = bytes(range(256)) * 4000
BREAK = 4 * fetching.CHUNK
ARTIFACT = Artifact("org.example", "thing", "1.0", hashlib.sha256(CONTENT).hexdigest())


class Repository(BaseHTTPRequestHandler):
    """A Maven repository with one file; it can forget ranges and break off."""

    ranges: ClassVar[bool] = True
    breaks: ClassVar[int] = 0
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.headers.get("Range", ""))
        if not self.path.endswith("org/example/thing/1.0/thing-1.0.zip"):
            self.send_error(404)
            return
        start = int(self.headers.get("Range", "bytes=0-")[6:-1]) if self.ranges else 0
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(CONTENT) - start))
        self.end_headers()
        end = len(CONTENT)
        if Repository.breaks:
            Repository.breaks -= 1
            end = start + BREAK
        self.wfile.write(CONTENT[start:end])

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("M2_REPO", str(tmp_path / "m2"))
    monkeypatch.setattr(fetching.time, "sleep", lambda seconds: None)
    Repository.ranges, Repository.breaks, Repository.asked = True, 0, []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Repository)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_file_is_kept_where_maven_keeps_it_and_not_fetched_again(repository: str) -> None:
    path = fetch(ARTIFACT, repository)
    assert path.read_bytes() == CONTENT
    assert path == fetch(ARTIFACT, repository)
    assert len(Repository.asked) == 1
    assert cached(ARTIFACT, repository)


def test_a_broken_download_goes_on_where_it_broke_off(repository: str) -> None:
    Repository.breaks = 2
    assert fetch(ARTIFACT, repository).read_bytes() == CONTENT
    assert Repository.asked == ["", f"bytes={BREAK}-", f"bytes={2 * BREAK}-"]


def test_a_server_without_ranges_sends_all_again(repository: str) -> None:
    Repository.breaks, Repository.ranges = 1, False
    assert fetch(ARTIFACT, repository).read_bytes() == CONTENT


def test_an_interrupted_set_up_is_resumed_by_the_next(repository: str) -> None:
    place = locate(ARTIFACT, repository).path
    place.parent.mkdir(parents=True)
    place.with_name(f"{place.name}.part").write_bytes(CONTENT[:1000])
    assert fetch(ARTIFACT, repository).read_bytes() == CONTENT
    assert Repository.asked == ["bytes=1000-"]


def test_a_changed_file_is_refused_and_thrown_away(repository: str) -> None:
    other = Artifact(ARTIFACT.group, ARTIFACT.name, ARTIFACT.version, "0" * 64)
    with pytest.raises(FetchError, match="sha256"):
        fetch(other, repository)
    assert not list(locate(other, repository).path.parent.glob("*.zip*[!k]"))


def test_a_damaged_file_in_the_cache_is_fetched_anew(repository: str) -> None:
    fetch(ARTIFACT, repository).write_bytes(b"damaged")
    assert fetch(ARTIFACT, repository).read_bytes() == CONTENT


def test_what_no_repository_has_is_told_with_a_remedy(repository: str) -> None:
    missing = Artifact("org.example", "nothing", "1.0", "0" * 64)
    with pytest.raises(FetchError, match=r"HTTP 404.*PINWHEEL_MAVEN_REPOSITORY"):
        fetch(missing, repository)


def test_an_unreachable_repository_is_told_with_a_remedy(repository: str) -> None:
    with pytest.raises(FetchError, match=r"ConnectionError.*check the network"):
        fetch(ARTIFACT, "http://127.0.0.1:9")
