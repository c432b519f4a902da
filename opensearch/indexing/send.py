"""One `_bulk` request: lines in, one judgement a line out, whatever happens on the way."""

from collections.abc import Sequence
from typing import Any

from opensearchpy import OpenSearch
from opensearchpy.exceptions import TransportError

from opensearch.connection.outage import outage
from opensearch.indexing.answers import WRITE_BLOCK, Again, Wait, judge
from opensearch.indexing.operations import Fate, Outcome
from opensearch.indexing.retry import transient
from opensearch.indexing.wire import Line, guard

Judged = list[Outcome | Again]

PARAMS = {
    "timeout": "20s",  # the engine waits so long for a primary: less than the client waits for it
    "require_alias": "true",  # a name that is no alias is an error, never a new index: see `guard`
    "filter_path": "items.*.status,items.*.result,items.*.error.type,items.*.error.reason,"
    "items.*.error.index",
}
REQUEST_TIMEOUT_S = 30


def send(client: OpenSearch, target: str, lines: Sequence[Line]) -> Judged:
    """Send `lines` to the alias `target`; a body the engine finds too large is sent in halves."""
    body = b"".join(line.body for line in lines) + guard(lines)
    params: dict[str, Any] = {**PARAMS, "request_timeout": REQUEST_TIMEOUT_S}
    try:
        reply = client.bulk(body=body, index=target, params=params)
    except TransportError as error:
        return _failed(client, target, lines, error)
    told = reply["items"][: len(lines)]  # a guard's answer is nobody's
    answers = (next(iter(item.values())) for item in told)
    return [
        judge(line.operation, answer, target) for line, answer in zip(lines, answers, strict=True)
    ]


def _failed(
    client: OpenSearch, target: str, lines: Sequence[Line], error: TransportError
) -> Judged:
    if error.status_code == 413:
        if len(lines) > 1:
            half = len(lines) // 2
            return send(client, target, lines[:half]) + send(client, target, lines[half:])
        return [Outcome(lines[0].operation, Fate.REJECTED, "larger than the engine takes")]
    reason = f"{error.error}"[:300]
    if transient(error):
        return [Again(Wait.BUSY, reason)] * len(lines)
    if error.status_code == 403 and WRITE_BLOCK in str(error.info):
        return [Again(Wait.BLOCKED, reason)] * len(lines)
    down = outage(error)  # a password that changed: the lines are as good as ever
    reason = down.reason if down else reason
    unreached = down is not None
    return [Outcome(line.operation, Fate.REJECTED, reason, unreached=unreached) for line in lines]
