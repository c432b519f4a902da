"""Ways of asking: `do you have usb hubs`, `i'm looking for a lamp`, `show me red chairs`."""

import re
from itertools import pairwise

from ranking.lexicon.folding import words
from ranking.understanding.reading import Reading, has_any

_WHO = r"(?:i|we)"
_DO = r"(?:get|buy|have|find|see|order|make|cook|bake|eat|drink|use)"
ASKING = re.compile(
    r"^(?:(?:hi|hello|hey),? )?(?:please )?(?:"
    rf"(?:{_WHO}(?: am| are|['’]?m|['’]?re)? )?(?:looking|searching) for"
    rf"|{_WHO}(?: need| want| would like|['’]d like)(?: to {_DO})?"
    r"|(?:do|have) you (?:have|sell|stock|carry|got)"
    rf"|(?:can|could|may|where can|where do) {_WHO} {_DO}"
    r"|(?:can you |could you )?(?:show|find|get|give) (?:me|us)"
    rf"|what (?:can|could|should) {_WHO} {_DO}|(?:what|how) to {_DO}|how (?:do|can) {_WHO} {_DO}"
    r"|what(?: is|['’]s| are)|which (?:is|are)|something(?= with )"
    r")(?: with| from| out of)?(?: all)?(?: (?:a|an|the|some|any|your))?(?= \S)"
)
WORDS_OF_IT = frozenset((
    "looking", "searching", "need", "want", "like", "you", "can", "could", "may", "where", "show",
    "find", "get", "give", "what", "what's", "what’s", "which", "how", "something",
))  # fmt: skip


def asking(reading: Reading) -> Reading:
    """Its words leave, where anything that the catalogue knows is asked for and titles do not ask
    so themselves. `Show me a hero` stays where nothing is called a hero but the film."""
    if not reading.lexicon.english or not has_any(reading.open, WORDS_OF_IT):
        return reading
    found = ASKING.match(reading.open)
    if found is None:
        return reading
    said = (f"{one} {other}" for one, other in pairwise(words(found.group())))
    titled = any(map(reading.lexicon.pairs.__contains__, said))
    known = any(reading.lexicon.knows(one.key) for one in reading.behind(found.end()))
    if titled or not known:
        return reading
    return reading.soft(found.span(), leaves=True)
