"""What Markdown says: its plain text, its headed lists, the facts it states up front."""

import re
from collections.abc import Iterator, Mapping

_HEADING = re.compile(r"^#{1,6}\s+(.*)$")
_BULLET = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+(.*)$")
# Bounded, or a text of openings that nothing closes takes time by the square of its length.
_MARKUP = (
    (re.compile(r"!\[[^\]]{0,500}\]\([^)]{0,2000}\)"), ""),  # pictures
    (re.compile(r"\[([^\]]{0,500})\]\([^)]{0,2000}\)"), r"\1"),  # links: their words stay
    (re.compile(r"</?[a-zA-Z!][^<>\n]{0,500}>"), ""),
    *[(re.compile(r"[*_`~]{1,3}(\S(?:[^*_`~]*[^\s*_`~])?)[*_`~]{1,3}"), r"\1")] * 2,  # inner, outer
)
_STATED = re.compile(r"^\W*([A-Za-z][A-Za-z ]{1,30}?)\s*:\s*(\S.*)$")
_DURATION = re.compile(
    r"(?<![\d.])(\d{1,6}(?:\.\d{1,6})?)\s*(?:[-–~]\s*(\d{1,6}(?:\.\d{1,6})?)\s*)?"
    r"(h(?:ours?|rs?)?|m(?:in(?:ute)?s?)?)\b",
    re.IGNORECASE,
)


def first_heading(text: str) -> str:
    """The words of a first-level heading, or ''."""
    found = re.search(r"^#\s+(.+)$", text, re.MULTILINE)
    return unmarked(found.group(1)) if found else ""


def plain(text: str) -> str:
    """The words without markup, a line each."""
    lines = (_words(line) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def headed_lists(text: str) -> Mapping[str, object]:
    """Sections that are bulleted lists: `## Ingredients` gives `ingredients: [...]`.

    Numbered steps are prose and stay in the body.
    """
    lists: dict[str, list[str]] = {}
    for heading, line in _sections(text):
        bullet = _BULLET.match(line)
        if heading and bullet and not line.lstrip()[0].isdigit():
            lists.setdefault(field_name(heading), []).append(unmarked(bullet.group(1)))
    return dict(lists)


def stated(text: str) -> Mapping[str, object]:
    """Bullets before the first heading that state a fact: `- Prep time: 10 min`.

    A time becomes minutes, of a span the longer; other facts stay texts.
    """
    facts: dict[str, object] = {}
    for heading, line in _sections(text):
        bullet = _BULLET.match(line)
        fact = _STATED.match(unmarked(bullet.group(1))) if bullet and not heading else None
        if fact:
            name, value = field_name(fact.group(1)), fact.group(2).strip()
            facts[name] = minutes(value) if name.endswith("time") else value
    return {name: value for name, value in facts.items() if value is not None}


def minutes(text: str) -> float | None:
    """`1 h 30 min` is 90; `25-30 min` is 30; None where there is no time in it."""
    parts = _DURATION.findall(text)
    if not parts:
        return None
    return sum(float(high or low) * (60 if unit[0] in "hH" else 1) for low, high, unit in parts)


def field_name(words: str) -> str:
    """`Prep time` is `prep_time`."""
    return re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_") or "section"


def unmarked(text: str) -> str:
    """One line without its markup."""
    for pattern, kept in _MARKUP:
        text = pattern.sub(kept, text)
    return " ".join(text.split())


def _words(line: str) -> str:
    heading, bullet = _heading(line), _BULLET.match(line)
    return unmarked(line if not bullet else bullet.group(1)) if heading is None else heading


def _heading(line: str) -> str | None:
    """The words of a heading, without the signs that may close it."""
    found = _HEADING.match(line)
    return unmarked(found.group(1).rstrip("#")) if found else None


def _sections(text: str) -> Iterator[tuple[str, str]]:
    """Each line with the heading above it, '' before the first."""
    heading = ""
    for line in text.splitlines():
        found = _heading(line)
        if found is None:
            yield heading, line
        else:
            heading = found
