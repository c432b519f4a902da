"""The rules that serve: a catalogue's all read at once, then remembered for seconds."""

import logging
import time
from collections.abc import Callable

from opensearch.seen import Clock, Seen
from ranking.rules import NO_RULES, RuleSet

log = logging.getLogger(__name__)

FOR_S = 5.0

Stored = tuple[str, RuleSet]  # with their stamp
Load = Callable[[str, str], Stored | None]
NOTHING: Stored = ("", NO_RULES)


class StoredRules:
    """`load(catalogue, stamp)` gives the rules with their stamp, None where that is still `stamp`.
    What it says is remembered. Where it fails, the rules that it gave before go on."""

    def __init__(self, load: Load, clock: Clock = time.monotonic) -> None:
        self._load = load
        self._seen = Seen(self._newer, FOR_S, clock)

    def of(self, catalogue: str) -> RuleSet:
        """All rules of a catalogue, in order; none where there are none, or none can be read."""
        return self._seen.of(catalogue)[1]

    def forget(self, catalogue: str) -> None:
        """Read them anew at the next search: they were changed by this process."""
        self._seen.forget(catalogue)

    def _newer(self, catalogue: str, last: Stored | None) -> Stored:
        last = last or NOTHING
        try:
            return self._load(catalogue, last[0]) or last
        except Exception as error:
            log.warning("the rules of %s could not be read: %s", catalogue, error)
            return last
