"""Operations as the lines of a `_bulk` body."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import orjson

from opensearch.indexing.operations import Delete, Operation, Put

VersionType = Literal["external", "external_gte"]


@dataclass(frozen=True)
class Line:
    """An operation with its bytes, made once however often it is sent."""

    operation: Operation
    body: bytes


def line(operation: Operation, version_type: VersionType = "external") -> Line:
    """The action, and the document where there is one. numpy vectors are written as they are. Of a
    put and a delete that have one version the delete wins, as its tombstone does in a build."""
    action, type_ = "index", version_type
    if isinstance(operation, Delete):
        action, type_ = "delete", "external_gte"
    head = {"_id": operation.id, "version": operation.version, "version_type": type_}
    body = orjson.dumps({action: head}, option=orjson.OPT_APPEND_NEWLINE)
    if isinstance(operation, Put):
        body += orjson.dumps(
            operation.document, option=orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_APPEND_NEWLINE
        )
    return Line(operation, body)


def guard(lines: Sequence[Line]) -> bytes:
    """What goes behind `lines` so that no index is made by them. The engine heeds `require_alias`
    only of writes: deletes alone, having external versions, would make an index of the alias's
    name. A write beside them holds for all; this one changes nothing, of an item that the line
    before took away: it costs the engine nothing to look for it."""
    if not lines or any(isinstance(each.operation, Put) for each in lines):
        return b""
    head = orjson.dumps({"update": {"_id": lines[-1].operation.id}})
    return head + b'\n{"doc":{}}\n'


def chunks(lines: Iterable[Line], most: int, most_bytes: int) -> Iterator[list[Line]]:
    """Cut by count and by bytes; a line larger than `most_bytes` goes alone."""
    chunk: list[Line] = []
    size = 0
    for each in lines:
        if chunk and (len(chunk) == most or size + len(each.body) > most_bytes):
            yield chunk
            chunk, size = [], 0
        chunk.append(each)
        size += len(each.body)
    if chunk:
        yield chunk
