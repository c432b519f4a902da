"""Writing many items: NDJSON in, an answer for every line."""

from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

import orjson
from flask import Response
from pydantic import BaseModel, ValidationError

from app.api.binding import bounded, media_type, without_nul
from app.api.context import services
from app.api.item_body import Line, fitting
from app.api.parameters import InCatalogue
from app.api.problem import FieldError, Refusal, elapsed_ms
from app.api.reply import reply
from app.api.resource import Resource, refusals
from app.api.validation import refusal
from app.browse.catalogues import named
from app.intake.write import Change, DeleteItem, PutItem, write
from app.services import Services
from opensearch.catalogue.reading import RowError
from opensearch.catalogue.schema import Catalogue
from opensearch.catalogue.written import as_imported
from opensearch.connection.outage import down_means_down
from opensearch.errors import EngineDown, IndexMissing
from opensearch.indexing.operations import Outcome

NDJSON = ("application/x-ndjson", "application/ndjson", "application/jsonl")
MOST = 10_000  # lines of one body
TOGETHER = 500  # lines sent to the engine at once

Status = Literal["written", "superseded", "rejected", "unreached"]


class LineReply(BaseModel):
    """What became of one line, counted from 1. `unreached`: the engine could not take it in time;
    send it again."""

    line: int
    status: Status
    id: str | None = None
    version: int | None = None
    errors: list[FieldError] = []


class BulkReply(BaseModel):
    """Every line's end, in the body's order."""

    written: int
    superseded: int
    rejected: int
    unreached: int
    lines: list[LineReply]
    took_ms: float


@dataclass(frozen=True)
class Read:
    """A line that can be written."""

    number: int
    change: Change

    @property
    def id(self) -> str:
        """Of the item it is about."""
        return self.change.id if isinstance(self.change, DeleteItem) else self.change.item.id


BODY = {
    "requestBody": {
        "required": True,
        "content": {each: {"schema": {"type": "string"}} for each in NDJSON},
    }
}

resource = Resource("bulk", "Write many items", "/v1/<catalogue>/items")


@resource.post("", responses={200: BulkReply, **refusals(413, 415)}, openapi_extensions=BODY)
def write_lines(path: InCatalogue) -> Response:
    """Store or delete many items: NDJSON, one item a line, `"delete": true` with the `id` of one
    to take away. A bad line is answered as such; the others are written."""
    media_type(*NDJSON)
    using = services()
    known = named(path.catalogue, using)
    answers = sorted(_answers(bounded(), using, known), key=lambda each: each.line)
    return reply(_counted(answers))


def _counted(lines: list[LineReply]) -> BulkReply:
    counts = Counter(each.status for each in lines)
    return BulkReply(
        written=counts["written"],
        superseded=counts["superseded"],
        rejected=counts["rejected"],
        unreached=counts["unreached"],
        lines=lines,
        took_ms=elapsed_ms(),
    )


def _answers(data: bytes, using: Services, known: Catalogue) -> Iterator[LineReply]:
    """Raises Refusal (413), and EngineDown where not even the first lines could be sent."""
    good: list[Read] = []
    for number, line in _lines(data):
        read = _read(number, line, known)
        if isinstance(read, Read):
            good.append(read)
        else:
            yield read
    rest, down = iter(good), ""
    while some := list(islice(rest, TOGETHER)):
        try:
            yield from _unreached(some, down) if down else _write(some, using, known)
        except EngineDown as error:
            if some[0] is good[0]:
                raise
            down = error.reason
            yield from _unreached(some, down)


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Lines that are not blank, by number."""
    lines = data.removeprefix(BOM_UTF8).removesuffix(b"\n").split(b"\n")
    if len(lines) > MOST:
        raise Refusal(413, f"The body has over {MOST} lines; split it")
    return ((number, line) for number, line in enumerate(lines, start=1) if line.strip())


def _read(number: int, data: bytes, known: Catalogue) -> Read | LineReply:
    try:
        line = _line(data)
    except Refusal as error:
        told = list(error.errors)
        return LineReply(line=number, status="rejected", id=_id(data), errors=told)
    if line.delete:
        return Read(number, DeleteItem(line.id, line.version))
    try:
        item = as_imported(known, line.whole())
    except RowError as error:
        told = [FieldError(field=error.field, message=error.message, remedy=error.remedy)]
        return LineReply(line=number, status="rejected", id=line.id, errors=told)
    return Read(number, PutItem(item, line.version))


def _line(data: bytes) -> Line:
    """Raises Refusal."""
    try:
        line = Line.model_validate_json(data, strict=True)
    except ValidationError as error:
        raise refusal(error, Line, "line") from error
    if not line.delete:  # what was stored before it was refused can be taken away
        without_nul(line, data)
    return line


def _id(data: bytes) -> str | None:
    """The id of a line that cannot be written, if it has one that could."""
    try:
        line = orjson.loads(data)
        return fitting(line["id"]) or None
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _write(some: Sequence[Read], using: Services, known: Catalogue) -> Iterator[LineReply]:
    try:
        with down_means_down():
            outcomes = write(using, known, [each.change for each in some])
    except IndexMissing as error:
        return _unimported(some, str(error))
    return (_told(each.number, outcome) for each, outcome in zip(some, outcomes, strict=True))


def _told(number: int, outcome: Outcome) -> LineReply:
    remedy = "send it again" if outcome.unreached else "correct it and send it again"
    error = FieldError(field=outcome.field or "item", message=outcome.reason, remedy=remedy)
    failed = outcome.fate.value == "rejected"
    return LineReply(
        line=number,
        status="unreached" if outcome.unreached else outcome.fate.value,
        id=outcome.operation.id,
        version=outcome.operation.version,
        errors=[error] if failed else [],
    )


def _unimported(some: Sequence[Read], reason: str) -> Iterator[LineReply]:
    remedy = "import something first, by `pinwheel import` or the task `import`"
    return _none_taken(some, "rejected", reason, remedy)


def _unreached(some: Sequence[Read], reason: str) -> Iterator[LineReply]:
    return _none_taken(some, "unreached", reason, "send it again")


def _none_taken(
    some: Sequence[Read], status: Status, reason: str, remedy: str
) -> Iterator[LineReply]:
    error = FieldError(field="item", message=reason, remedy=remedy)
    return (LineReply(line=each.number, status=status, id=each.id, errors=[error]) for each in some)
