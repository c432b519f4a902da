"""The bytes of a request as they come, and whether all of them are here.

Where it ends is all that is read from them: gunicorn's parser judges what it says, and refuses what
is taken for whole here and is none.
"""

import re
import time

HEAD_END = b"\r\n\r\n"
LONGEST_HEAD = 1024 * 1024  # gunicorn's own limits are narrower
LONGEST_LINE = 8190  # that a chunk begins with
SLOWEST = 2_000  # bytes a second: a body that comes quicker may take as long as it takes

LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d+)[ \t]*\r\n", re.I)
CHUNKED = re.compile(rb"\r\ntransfer-encoding:[^\r\n]*chunked", re.I)
ASKS = re.compile(rb"\r\nexpect:[ \t]*100-continue", re.I)
CHUNK = re.compile(rb"([0-9a-f]{1,16})[^\r\n]*\r\n", re.I)


class Gathering:
    """One request. `most`: bytes of a body; one that is longer is not waited for."""

    def __init__(self, most: int, patience_s: float) -> None:
        self.data = bytearray()
        self.ended = False  # nothing more comes, or is waited for
        self.whole = False
        self.began = time.monotonic()
        self._most = most
        self._patience_s = patience_s
        self._body: int | None = None  # where it begins
        self._end: int | None = None  # where it ends, where the head says so
        self._read = 0  # up to where the head was looked for, or the chunks were followed

    @property
    def due(self) -> float:
        """When patience ends, in monotonic seconds; each piece that comes gives time for more."""
        return self.began + self._patience_s + len(self.data) / SLOWEST

    def add(self, data: bytes) -> bool:
        """Whether `data` is what lets the client send its body: it asked whether it may."""
        self.data += data
        begins = self._body is None and self._headed()
        self._follow()
        return begins and not self.ended and not self.whole and bool(ASKS.search(self._head()))

    def _headed(self) -> bool:
        """Whether the head is here, and what it says about the body."""
        at = self.data.find(HEAD_END, self._read)
        if at < 0:
            self._read = max(0, len(self.data) - len(HEAD_END) + 1)
            self.ended = len(self.data) > LONGEST_HEAD
            return False
        self._body = self._read = at + len(HEAD_END)
        if not CHUNKED.search(self._head()):
            told = LENGTH.search(self._head())
            length = int(told[1][:20]) if told else 0
            self.ended = length > self._most
            self._end = self._body + length
        return True

    def _head(self) -> bytes:
        return bytes(self.data[: self._body])

    def _follow(self) -> None:
        if self._body is None:
            return
        if self._end is not None:
            self.whole = len(self.data) >= self._end
            return
        self.whole = self._last_chunk()
        self.ended = self.ended or len(self.data) - self._body > self._most + LONGEST_LINE

    def _last_chunk(self) -> bool:
        """Whether the last is here; what is no chunk will be refused as it stands."""
        while chunk := CHUNK.match(self.data, self._read):
            size = int(chunk[1], 16)
            if size == 0:
                return self.data.find(HEAD_END, chunk.end() - 2) >= 0
            after = chunk.end() + size + 2
            if after > len(self.data):
                return False
            self._read = after
        begun = self.data[self._read : self._read + LONGEST_LINE]
        return b"\r\n" in begun or len(begun) == LONGEST_LINE
