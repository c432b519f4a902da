"""Codes: the parts of a query that look like a model number, a SKU or an EAN."""

import re

_PUNCTUATION = re.compile(r"[^0-9a-z]+")
_UNIT = re.compile(r"^\d+(\.\d+)?(mm|cm|m|km|g|kg|mg|ml|l|cl|gb|mb|tb|kb|hz|khz|mhz|ghz|w|kw|v|mah|ah|k|p|x|in|inch|d|st|nd|rd|th)$")  # fmt: skip  # noqa: E501
_LONG_NUMBER = 5  # digits alone are a code from here on: fewer is a size or a count
_JOINED = 3  # `wh 1000 xm4` is one code in three words


def codes(text: str) -> tuple[str, ...]:
    """Code-like runs of up to three words, lower case, letters and digits only, longest last."""
    words = [_bare(word) for word in text.casefold().split()]
    spans = (
        words[start : start + length]
        for length in range(1, _JOINED + 1)
        for start in range(len(words) - length + 1)
    )
    return tuple(dict.fromkeys("".join(span) for span in spans if _is_code(span)))


def _bare(word: str) -> str:
    return word if _UNIT.match(word) else _PUNCTUATION.sub("", word)


def _is_code(span: list[str]) -> bool:
    joined = "".join(span)
    if len(joined) < 4 or _UNIT.match(joined) or not all(span):
        return False
    if joined.isdigit():
        return len(span) == 1 and len(joined) >= _LONG_NUMBER
    mixed = any(one.isdigit() for one in joined) and any(one.isalpha() for one in joined)
    return mixed and (len(span) == 1 or all(len(part) <= 6 for part in span))
