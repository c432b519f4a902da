"""Clients that mean ill, or were written badly, over real sockets: refused by name, never a fault
of ours, and nobody else waits for them."""

import gzip
import json
import re
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from tests.engine.api.conftest import MAX_BODY, SLOW_S, Web
from tests.engine.api.test_api_search import problem

pytestmark = pytest.mark.engine

JSON = {"Content-Type": "application/json"}
LINES = {"Content-Type": "application/x-ndjson"}
DEEP = b"[" * 10_000
MANY = 40  # clients at once; all web processes together have 16 threads


@pytest.fixture
def path(web: Web) -> str:
    return f"/v1/{web.shop}/search"


def posted(web: Web, path: str, body: bytes, **headers: str) -> requests.Response:
    return web.send("POST", path, data=body, headers={**JSON, **headers})


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (DEEP, "body"),
        (DEEP + b"]" * 10_000, "body"),
        (b'{"q":' + DEEP + b"]" * 10_000 + b"}", "body"),
        (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "body"),
        (b'{"q":"a\\ud800b"}', "body"),
        (b'{"q":"\xed\xa0\x80"}', "body"),
        (b'{"q":"\xff"}', "body"),
        (b'{"q":"a\\u0000b"}', "q"),
        (b'{"size":' + b"9" * 5_000 + b"}", "body"),
        (b'{"size":1e999}', "size"),
        (b'{"diversity":NaN}', "diversity"),
        (b'{"size":5,"size":0}', "size"),  # of a key given twice the last holds, and is checked
        (b"null", "body"),
        (b"[]", "body"),
        (b"", "body"),
        (b'\xef\xbb\xbf{"q":"a"}', "body"),
    ],
)
def test_a_body_that_is_no_search_is_refused(web: Web, path: str, body: bytes, field: str) -> None:
    problem(posted(web, path, body), 400, field)


@pytest.mark.parametrize("q", ["%ff%fe", "%ed%a0%80", "%c0%af", "a%00b"])
def test_words_that_are_no_text_are_refused(web: Web, path: str, q: str) -> None:
    for address in (f"{path}?q={q}", f"/v1/{web.shop}/suggest?q={q}"):
        assert web.send("GET", address).status_code == 400


def test_a_packed_body_is_not_unpacked(web: Web, path: str) -> None:
    """A few hundred kilobytes of it would be a hundred megabytes."""
    bomb = gzip.compress(b'{"q":"' + b"a" * 100_000_000 + b'"}')
    problem(posted(web, path, bomb, **{"Content-Encoding": "gzip"}), 400, "body")


def test_bad_lines_of_a_bulk_are_told_and_the_rest_is_written(web: Web) -> None:
    bad = (
        b"\x00",
        b'{"id":"x","title":"\xff"}',
        b'{"id":"\\ud800","title":"x"}',
        b"[" * 10_000,
        b'{"id":"x","title":' + DEEP + b"}",
        b"null",
    )
    good = json.dumps({"id": "hostile", "title": "lamp"}).encode()
    address = f"/v1/{web.shop}/items"
    told = web.send("POST", address, data=b"\n".join((*bad, good)), headers=LINES).json()
    assert [line["status"] for line in told["lines"]] == ["rejected"] * len(bad) + ["written"]
    assert all(line["errors"][0]["field"] for line in told["lines"][: len(bad)])
    web.send("DELETE", f"{address}/hostile")


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 5_000,
        b"a: [" * 5_000,
        b"".join(b" " * n + b"a:\n" for n in range(400)),
        b"a" * 10**5 + b"a",
    ],
)
def test_a_catalogue_that_would_take_the_parser_long_is_refused_soon(web: Web, text: bytes) -> None:
    began = time.monotonic()
    reply = web.send("PUT", "/v1/catalogues/deep", data=text, headers={"Content-Type": "text/yaml"})
    assert reply.status_code == 400, reply.text
    assert reply.json()["errors"]
    assert time.monotonic() - began < 10


def test_an_address_of_any_length_is_answered(web: Web) -> None:
    for address in (
        "/" + "a" * 9_000,
        f"/v1/{'a' * 9_000}/search",
        "/%ff",
        "/media/%2e%2e/%2e%2e/x",
    ):
        assert web.send("GET", address).status_code in (400, 404)


def test_a_cursor_that_was_changed_is_refused(web: Web, path: str) -> None:
    cursor = web.search(q="vase", size=2).json()["cursor"]
    for changed in (
        cursor[:-1] + ("A" if cursor[-1] != "A" else "B"),
        cursor[::-1],
        cursor * 20,
        ".",
    ):
        problem(web.search(q="vase", size=2, cursor=changed), 400, "cursor")
    problem(web.search(q="chair", size=2, cursor=cursor), 400, "cursor")


def connected(web: Web) -> socket.socket:
    address = urlsplit(web.url)
    return socket.create_connection((address.hostname, address.port), timeout=30)


def head(path: str, *lines: str, method: str = "POST", kind: str = "application/json") -> bytes:
    told = (f"{method} {path} HTTP/1.1", "Host: here", f"Content-Type: {kind}", *lines)
    return "\r\n".join((*told, "", "")).encode()


def status(answer: bytes) -> int:
    found = re.match(rb"HTTP/1.1 (\d{3}) ", answer)
    assert found, answer[:200]
    return int(found[1])


def exchanged(web: Web, data: bytes) -> bytes:
    with connected(web) as line:
        line.sendall(data)
        return line.recv(65_536)


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b"nonsense\r\n\r\n", 400),
        (b"GET / HTTP/9.9\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: here\r\nbroken header\r\n\r\n", 400),
        (b"GET /?q=" + 140_000 * b"a" + b" HTTP/1.1\r\nHost: here\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nHost: here\r\n" + 200 * b"X-More: a\r\n" + b"\r\n", 431),
    ],
    ids=["no request", "a version that is none", "a broken header", "a line", "headers"],
)
def test_what_is_no_request_is_refused_by_a_document_too(web: Web, sent: bytes, code: int) -> None:
    answer = exchanged(web, sent)
    assert status(answer) == code
    told, _, body = answer.partition(b"\r\n\r\n")
    assert b"Content-Type: application/problem+json" in told
    document = json.loads(body)
    assert (document["status"], document["type"][:20]) == (code, "urn:pinwheel:problem")
    assert ": " in document["detail"]


def test_a_body_of_broken_chunks_is_refused(web: Web, path: str) -> None:
    answer = exchanged(web, head(path, "Transfer-Encoding: chunked") + b"zz\r\n")
    assert status(answer) == 400
    assert b"Content-Length" in answer


def test_a_body_over_the_limit_is_refused_however_it_says_its_length(web: Web, path: str) -> None:
    assert status(exchanged(web, head(path, "Content-Length: 99999999999999999999"))) == 413
    chunk = b"%x\r\n%b\r\n" % (MAX_BODY // 2, b"a" * (MAX_BODY // 2))
    chunked = head(path, "Transfer-Encoding: chunked") + 3 * chunk + b"0\r\n\r\n"
    assert status(exchanged(web, chunked)) == 413


@dataclass(frozen=True)
class Cut:
    """A write whose first bytes alone could be taken for the whole."""

    method: str
    at: str
    kind: str
    body: bytes
    sent: bytes
    kept: str  # where what it would change is read


CUTS = (
    Cut("PUT", "items/cut", "application/json", b'{"title":"a"}' + b" " * 9, b'{"title":"a"}',
        "items/cut"),
    Cut("POST", "items", "application/x-ndjson", 2 * b'{"id":"cut","title":"a"}\n',
        b'{"id":"cut","title":"a"}\n{"id":', "items/cut"),
    Cut("PUT", "synonyms", "text/plain", b"sofa, couch\nrug, carpet\n", b"sofa, couch\n",
        "synonyms"),
    Cut("POST", "rules/import", "application/yaml", b"rules: []\n# nothing\n", b"rules: []\n",
        "rules/versions"),
)  # fmt: skip


@pytest.mark.parametrize("closed", [False, True], ids=["half closed", "closed"])
@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: f"{cut.method} {cut.at}")
def test_a_body_that_was_cut_off_is_refused_and_nothing_done(
    web: Web, cut: Cut, closed: bool
) -> None:
    before = kept(web, cut)
    length = f"Content-Length: {len(cut.body)}"
    begun = head(f"/v1/{web.shop}/{cut.at}", length, method=cut.method, kind=cut.kind) + cut.sent
    with connected(web) as line:
        line.sendall(begun)
        if not closed:
            line.shutdown(socket.SHUT_WR)
            told = answered(line)
            assert status(told) == 400
            assert b"was cut off" in told
            assert b"Connection: close" in told
    time.sleep(0.5 if closed else 0)  # nobody is left to be told when it is through
    assert kept(web, cut) == before


def kept(web: Web, cut: Cut) -> Any:
    reply = web.get(f"/v1/{web.shop}/{cut.kept}")
    try:
        return {**reply.json(), "took_ms": 0, "request_id": ""}
    except requests.JSONDecodeError:
        return reply.text


def answered(line: socket.socket) -> bytes:
    """All that comes until the other side closes."""
    return b"".join(iter(lambda: line.recv(65_536), b""))


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as lines:
        yield lines


@pytest.mark.parametrize(
    "half",
    [
        lambda path: b"POST " + path.encode() + b" HTTP/1.1\r\nHost: here\r\nContent-",
        lambda path: head(path, "Content-Length: 1000") + b'{"q":',
        lambda path: head(path, "Transfer-Encoding: chunked") + b"5\r\n{",
    ],
    ids=["half a head", "half a body", "half a chunk"],
)
def test_clients_that_never_finish_hold_nobody_up_for_long(
    web: Web, path: str, half: Any, stack: ExitStack
) -> None:
    """More of them than there are threads, each silent after its beginning."""
    lines = [stack.enter_context(connected(web)) for _ in range(MANY)]
    for line in lines:
        line.sendall(half(path))
    time.sleep(0.2)
    began = time.monotonic()
    assert all(web.send("GET", "/healthz").status_code == 200 for _ in range(10))
    assert time.monotonic() - began < SLOW_S / 2
    assert all(refused(line) for line in lines)
    assert time.monotonic() - began < SLOW_S + 3


def refused(line: socket.socket) -> bool:
    """Told so, or, where there was no request yet, hung up on."""
    told = answered(line)
    return not told or status(told) == 400


def test_a_slow_line_sends_a_long_bulk_all_the_same(web: Web) -> None:
    lines = [json.dumps({"id": "slow", "title": f"lamp {n}" + " " * 1_000}) for n in range(20)]
    body = "\n".join(lines).encode()
    path, length = f"/v1/{web.shop}/items", f"Content-Length: {len(body)}"
    with connected(web) as line:
        line.sendall(head(path, length, kind="application/x-ndjson"))
        for at in range(0, len(body), 1_000):
            time.sleep(2 * SLOW_S / 20)
            line.sendall(body[at : at + 1_000])
        told = line.recv(65_536)
    assert status(told) == 200
    assert web.get(f"{path}/slow").json()["item"]["title"].startswith("lamp 19")
    web.send("DELETE", f"{path}/slow")


def test_who_asks_whether_to_send_a_body_is_told_to_go_on(web: Web, path: str) -> None:
    with connected(web) as line:
        line.sendall(head(path, "Content-Length: 12", "Expect: 100-continue"))
        assert line.recv(65_536) == b"HTTP/1.1 100 Continue\r\n\r\n"
        line.sendall(b'{"q":"lamp"}')
        assert status(line.recv(65_536)) == 200


def test_requests_sent_at_once_are_answered_one_by_one(web: Web, path: str) -> None:
    one = head(path, "Content-Length: 12") + b'{"q":"lamp"}'
    chunks = head(path, "Transfer-Encoding: chunked") + b'5\r\n{"q":\r\n7\r\n"lamp"}\r\n0\r\n\r\n'
    with connected(web) as line:
        line.sendall(one + chunks + one[:-3])
        time.sleep(0.3)
        line.sendall(one[-3:] + head(path, "Content-Length: 0", "Connection: close"))
        told = answered(line)
    assert re.findall(rb"HTTP/1.1 (\d+)", told) == [b"200", b"200", b"200", b"400"]


def test_what_a_cut_request_left_is_not_taken_for_another(web: Web, path: str) -> None:
    late = b"GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n"
    with connected(web) as line:
        line.sendall(head(path, "Content-Length: 1000") + b"{")
        time.sleep(SLOW_S + 1.5)
        with suppress(OSError):
            line.sendall(late)
        told = answered(line)
    assert told.count(b"HTTP/1.1 ") == 1


def test_a_client_that_drips_is_cut_off_too(web: Web, path: str) -> None:
    """Each byte comes in time, the whole does not."""
    with connected(web) as line:
        line.sendall(head(path, "Content-Length: 1000"))
        began = time.monotonic()
        line.settimeout(0.2)
        answer = b""
        while not answer and time.monotonic() - began < 5 * SLOW_S:
            try:
                line.sendall(b" ")
                answer = line.recv(4_096)
            except TimeoutError:
                continue
    assert status(answer) == 400
