"""Cursors: a signed note of where a page ended, which holds the search it belongs to."""

import hashlib
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import Any

import orjson
from itsdangerous import BadData, Signer

from app.search.errors import BadCursor, CursorExpired
from app.search.request import LONGEST_CURSOR, SearchRequest

Asked = dict[str, Any]

LONG = 300  # bytes of a note, from which it is compressed
EVERY_LETTER_COUNTS = hashlib.sha384  # 48 bytes are 64 letters of base64 with no bit to spare
SIZE = 6  # where the note has it
WHAT = ("q", "filter", "sort", "facets", "diversity", "ignore", "verbatim")  # which search it is


@dataclass(frozen=True)
class Position:
    """The next page begins at `offset` of the window `number`, which begins after `after`."""

    catalogue: str
    search_id: str
    offset: int
    number: int = 0
    after: tuple[Any, ...] = ()

    @property
    def window(self) -> str:
        """Under which the window is kept."""
        return f"{self.search_id}:{self.number}"


class Cursors:
    """Makes and reads cursors with one secret; `ttl_s` is how long they stay good."""

    def __init__(self, secret: str, ttl_s: int) -> None:
        self._signer = Signer(secret, "pinwheel-cursor-3", digest_method=EVERY_LETTER_COUNTS)
        self._ttl_s = ttl_s

    def write(self, position: Position, asked: Asked, size: int, now_s: float) -> str:
        """The cursor of what comes next in the search for `asked`, in pages of `size`; where
        that is too long to be carried, without what was asked."""
        note = [
            position.catalogue, position.search_id, position.offset, position.number,
            list(position.after), int(now_s), size, digest(asked),
        ]  # fmt: skip
        whole = self._signed([*note, asked])
        return whole if len(whole) <= LONGEST_CURSOR else self._signed([*note, None])

    def read(
        self, catalogue: str, request: SearchRequest, now_s: float
    ) -> tuple[Position, Asked | None]:
        """Where to go on, and what was asked for (None where it was too long to be carried).

        Raises `BadCursor` where it is not ours or was made for something else than `request`, and
        `CursorExpired`. A request with nothing but the cursor takes the cursor's word.
        """
        note = self._note(request.cursor)
        name, search_id, offset, number, after, made_s, _, made_for, asked = note
        if name != catalogue:
            raise BadCursor("this cursor belongs to another catalogue")
        given = asked_for(request)
        if given and digest(given) != made_for:
            raise BadCursor("this cursor belongs to another search")
        if now_s - made_s > self._ttl_s:
            raise CursorExpired
        position = Position(name, search_id, offset, number, tuple(after))
        return position, given or None if asked is None else asked  # browsing asks for nothing: {}

    def sized(self, request: SearchRequest) -> SearchRequest:
        """`request`, which names no size, in pages of its cursor's. Raises `BadCursor`."""
        if request.cursor is None or "size" in request.model_fields_set:
            return request
        return request.model_copy(update={"size": self._note(request.cursor)[SIZE]})

    def _note(self, cursor: str | None) -> list[Any]:
        try:
            said = self._signer.unsign(cursor or "")
        except BadData:
            raise BadCursor("this is no cursor of ours") from None
        told = urlsafe_b64decode(said + b"=" * (-len(said) % 4))
        note: list[Any] = orjson.loads(told if told.startswith(b"[") else zlib.decompress(told))
        return note

    def _signed(self, note: list[Any]) -> str:
        told = orjson.dumps(note)
        said = urlsafe_b64encode(told if len(told) < LONG else zlib.compress(told))
        return self._signer.sign(said.rstrip(b"=")).decode()


def asked_for(request: SearchRequest) -> Asked:
    """Which search a request is: what is not at its default, as plain JSON."""
    return request.model_dump(include=set(WHAT), exclude_defaults=True)


def digest(asked: Asked) -> str:
    """16 hex digits over what was asked for."""
    written = orjson.dumps(asked, option=orjson.OPT_SORT_KEYS)
    return hashlib.blake2b(written, digest_size=8).hexdigest()
