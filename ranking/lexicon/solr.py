"""Synonyms as Solr and Elasticsearch write them: `sofa, couch` and `tv => television`."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ranking.lexicon.folding import phrase

MOST = 20_000  # lines
ARROW = "=>"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class SynonymsError(ValueError):
    """A list that cannot be read: which line, and what to write."""


def read(listed: str) -> dict[str, tuple[str, ...]]:
    """By phrase (see `folding`) what else may stand for it; nothing else, where a list says
    `a => a`. `#` begins a comment.

    Raises SynonymsError.
    """
    found: dict[str, dict[str, None]] = {}
    for said, others in _pairs(listed):
        found.setdefault(said, {}).update(dict.fromkeys(others))
    return {said: tuple(others) for said, others in found.items()}


def checked(listed: str) -> dict[str, tuple[str, ...]]:
    """The same of a list that is yet to be kept, which must say nothing that would be guessed at:
    what is kept already is read as it always was. Raises SynonymsError."""
    for number, line in enumerate(listed.splitlines(), 1):
        if _CONTROL.search(line):
            raise SynonymsError(f"line {number}: holds a control character; take it out")
        if line.partition("#")[0].count(ARROW) > 1:
            raise SynonymsError(f"line {number}: has two arrows; write each rule on its own line")
    return read(listed)


def write(learned: Mapping[str, Mapping[str, float]], narrower: Mapping[str, Sequence[str]]) -> str:
    """What was learned, to be looked through and put into a list: synonyms, the surest first, and
    kinds of things."""
    rows = ((weight, said, other) for said, others in learned.items()
            for other, weight in others.items())  # fmt: skip
    alike = (f"{said} => {other}  # {weight:.2f}\n"
             for weight, said, other in sorted(rows, reverse=True))  # fmt: skip
    below = (f"{said} => {', '.join(kinds)}  # kinds\n" for said, kinds in sorted(narrower.items()))
    return "".join((*alike, *below))


def _pairs(listed: str) -> Iterator[tuple[str, list[str]]]:
    lines = listed.splitlines()
    if len(lines) > MOST:
        raise SynonymsError(f"{len(lines):,} lines, at most {MOST:,} are taken; split the list")
    for number, line in enumerate(lines, 1):
        rule = line.partition("#")[0].strip()
        if rule:
            yield from _rule(rule, number)


def _rule(rule: str, number: int) -> Iterator[tuple[str, list[str]]]:
    left, arrow, right = rule.partition(ARROW)
    said = _named(left, number)
    meant = _named(right, number) if arrow else said
    if not arrow and len(said) < 2:
        raise SynonymsError(f"line {number}: {rule[:60]!r} names one word; write `one, other`")
    for one in said:
        others = [other for other in meant if phrase(other) != phrase(one)]
        if others or arrow:
            yield phrase(one), others


def _named(part: str, number: int) -> list[str]:
    named = [one.strip() for one in part.split(",")]
    if not all(phrase(one) for one in named):
        raise SynonymsError(f"line {number}: a word is missing; write `one, other` or `a => b`")
    return named
