"""A proposal as YAML that a person will want to read and change."""

import json
import re
from collections.abc import Iterator
from typing import Any

from app.inference.line import Line, Part
from app.inference.proposal import Proposal
from opensearch.catalogue.schema import Role

COLUMN = 48  # where the reasons begin, unless a line is longer
_PLAIN = re.compile(r"^[A-Za-z][\w.-]*\*?$")
_NOT_TEXT = re.compile(r"^(?:null|true|false|yes|no|on|off|y|n|~)$", re.IGNORECASE)


def written(proposal: Proposal) -> str:
    """The whole file."""
    return "\n".join(_file(proposal)) + "\n"


def _file(proposal: Proposal) -> Iterator[str]:
    yield "# Proposed from the data: look it over, above all the roles."
    yield f"name: {proposal.name}"
    yield f"language: {proposal.language}"
    yield f"expected_items: {proposal.expected_items}"
    if proposal.defaults:
        yield "defaults:"
        yield from (f"  {role}: {_text(value)}" for role, value in proposal.defaults.items())
    yield ""
    yield "fields:"
    for line in proposal.lines:
        yield from _line(line)


def _line(line: Line) -> Iterator[str]:
    parts = [_part(part) for part in line.parts]
    value = parts[0] if len(parts) == 1 else f"[{', '.join(parts)}]"
    yield f"{f'  {_text(line.name)}: {value}':<{COLUMN}} # {line.reason}"


def _part(part: Part) -> str:
    options = dict(part.options)
    if part.role is Role.ATTRIBUTE and set(options) == {"type"}:
        return str(options["type"])
    if not options:
        return part.role.value
    inner = ", ".join(f"{name}: {_value(value)}" for name, value in options.items())
    return f"{{role: {part.role}, {inner}}}"


def _value(value: Any) -> str:
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _text(text: str) -> str:
    """Bare where YAML would read it as the text it is."""
    bare = _PLAIN.match(text) and not _NOT_TEXT.match(text)
    return text if bare else json.dumps(text, ensure_ascii=False)
