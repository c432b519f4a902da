"""Markup and line breaks out of a text, so that words are left."""

import html
import re

_INLINE = re.compile(r"</?(?:a|b|em|i|small|span|strong|su[bp]|u)\b[^<>]{0,500}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,500}>")
_BLOCK = re.compile(
    r"</?(?:article|br|div|dd|dl|dt|h[1-6]|hr|li|ol|p|section|table|td|th|tr|ul)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&#?\w{1,31};")  # that of `salt&pepper` or `rock&notes` is none
_ESCAPED_BREAK = re.compile(r"\\[nrt]")


def plain(text: str) -> str:
    """`15.6&quot; <br />matt` to `15.6" matt`; every run of white space is one space."""
    if "<" in text or "&" in text:
        text = _ENTITY.sub(_sign, _TAG.sub(" ", _INLINE.sub("", text)))
    if "\\" in text:
        text = _ESCAPED_BREAK.sub(" ", text)
    return " ".join(text.split())


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a text, or what blocks of HTML would be on a page, each plain."""
    return tuple(filter(None, map(plain, _BLOCK.sub("\n", text).splitlines())))


def _sign(entity: re.Match[str]) -> str:
    return html.unescape(entity[0])


def shortened(text: str, limit: int) -> str:
    """At most `limit` characters, cut between words where there is a space to cut at."""
    if len(text) <= limit:
        return text
    return text[: limit + 1].rpartition(" ")[0] or text[:limit]
