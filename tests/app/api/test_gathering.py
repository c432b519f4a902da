"""Where a request ends, read from its bytes as they come."""

import pytest

from app.api.gathering import LONGEST_HEAD, Gathering

MOST = 1_000


def request(*lines: str, body: bytes = b"") -> bytes:
    return "\r\n".join(("POST / HTTP/1.1", "Host: here", *lines, "", "")).encode() + body


def chunked(body: bytes) -> bytes:
    return request("Transfer-Encoding: gzip, chunked", body=body)


WHOLE = (
    request(),
    request("content-length:  5 ", body=b"12345"),
    chunked(b"5;why=this\r\n0\r\n\r\n\r\n0\r\n\r\n"),
    chunked(b"A\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n"),
)


@pytest.mark.parametrize("sent", WHOLE)
@pytest.mark.parametrize("piece", [1, 3, 10_000])
def test_a_request_is_whole_with_its_last_byte_and_not_before(sent: bytes, piece: int) -> None:
    gathering = Gathering(MOST, 1)
    pieces = [sent[at : at + piece] for at in range(0, len(sent), piece)]
    for each in pieces[:-1]:
        gathering.add(each)
        assert not gathering.whole
        assert not gathering.ended
    gathering.add(pieces[-1])
    assert gathering.whole
    assert bytes(gathering.data) == sent


@pytest.mark.parametrize("broken", [b"zz\r\n", b"-5\r\n", b"\r\n", b"5" * 9_000])
def test_chunks_that_are_none_are_not_waited_for(broken: bytes) -> None:
    gathering = Gathering(10**6, 1)
    gathering.add(chunked(broken))
    assert gathering.whole


@pytest.mark.parametrize(
    "long",
    [
        request("Content-Length: 1001"),
        request("Content-Length: " + 5_000 * "9"),
        chunked(b"FFFFFF\r\n" + 10_000 * b"a"),
        LONGEST_HEAD * b"a" + b"a",
    ],
    ids=["announced", "beyond counting", "in chunks", "a head"],
)
def test_a_request_that_is_too_long_is_not_waited_for(long: bytes) -> None:
    gathering = Gathering(MOST, 1)
    gathering.add(long)
    assert gathering.ended
    assert not gathering.whole


def test_patience_grows_with_what_has_come() -> None:
    gathering = Gathering(10**6, 3)
    assert gathering.due == gathering.began + 3
    gathering.add(request("Content-Length: 100000", body=10_000 * b"a"))
    assert gathering.due > gathering.began + 8


def test_who_asks_first_is_told_once_and_only_where_the_body_is_wanted() -> None:
    asking = request("Expect: 100-continue", "Content-Length: 4")
    gathering = Gathering(MOST, 1)
    assert [gathering.add(each) for each in (asking[:30], asking[30:], b"12")] == [
        False,
        True,
        False,
    ]
    assert not Gathering(MOST, 1).add(asking + b"1234")
    assert not Gathering(3, 1).add(asking)
