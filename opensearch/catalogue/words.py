"""Markup and line breaks out of a text, so that words are left."""

import html
import re

_INLINE = re.compile(r"</?(?:a|b|em|i|small|span|strong|su[bp]|u)\b[^<>]{0,500}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,500}>")
_ESCAPED_BREAK = re.compile(r"\\[nrt]")


def plain(text: str) -> str:
    """`15.6&quot; <br />matt` to `15.6" matt`; every run of white space is one space."""
    if "<" in text or "&" in text:
        text = html.unescape(_TAG.sub(" ", _INLINE.sub("", text)))
    if "\\" in text:
        text = _ESCAPED_BREAK.sub(" ", text)
    return " ".join(text.split())


def shortened(text: str, limit: int) -> str:
    """At most `limit` characters, cut between words where there is a space to cut at."""
    if len(text) <= limit:
        return text
    return text[: limit + 1].rpartition(" ")[0] or text[:limit]
