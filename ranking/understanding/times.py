"""Times as people say them: `half an hour`, `1h30`, `an hour and a half`, `1:30 h`."""

import re

from ranking.understanding.numerals import PARTS, SMALL, in_figures

_HOUR = r"(?:h|hrs?|hours?)"
_MINUTE = r"(?:m|mins?|minutes?)"
_PART = r"(?:half|quarter|(?:three|3)[\s-]quarters)"
_COUNT = rf"(?:\d+\s?|(?:an?|{SMALL})[\s-])"
TIME = (
    rf"(?:(?:an?\s)?{_PART}[\s-](?:of\s)?(?:an?\s)?hour"
    rf"|{_COUNT}{_HOUR}\s(?:and\s)?(?:a\s)?{_PART}"
    rf"|{_COUNT}{_HOUR}\s?(?:and\s)?(?:{_COUNT}{_MINUTE}|\d\d(?!\s{_MINUTE}\b))"
    rf"|\d{{1,2}}:\d\d\s?{_HOUR}"
    r"|an?\shour)(?![\w])"
)
_SAID = re.compile(rf"\d+|(?:{_HOUR}|{_MINUTE})(?![a-z])|[a-z]+")
_NAMED = re.compile(_HOUR)


def minutes(said: str) -> float:
    """How long a TIME is."""
    words = _SAID.findall(said)
    at = next(place for place, word in enumerate(words) if _NAMED.fullmatch(word))
    before, behind = words[:at], words[at + 1 :]
    if ":" in said:
        return 60 * int(before[0]) + int(before[1])
    return _part(before) or 60 * (_count(before) or 1) + (_part(behind) or _count(behind))


def _part(words: list[str]) -> float:
    return next((60 * PARTS[word] for word in words if word in PARTS), 0)


def _count(words: list[str]) -> int:
    """0 where none is said: there is one hour in `an hour`."""
    digits = next((int(word) for word in words if word.isdigit()), 0)
    return digits or int(in_figures(" ".join(words)))
