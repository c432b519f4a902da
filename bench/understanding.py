"""Reading a query by the catalogue's lexicon: spelling, constraints, category, all of it."""

import os

from app.api.large_pages import use_large_pages
from app.lexicon.loading import load
from bench.promise import Promise
from bench.queries import queries
from bench.search import titles
from bench.stack import Stack, pinwheel
from bench.timing import in_turn
from opensearch.connection.client import connect
from ranking.understanding import understand

COUNT, WARM = 1000, 50
BOUND_MS = 1.0
SAID = ("{} under 100", "black {}", "{} at least 20 cm", "cheap {} without plastic", "{}")


def run(stack: Stack) -> list[Promise]:
    """The median over queries of the corpus's own words, four in five with something to read out of
    them, one in four with a slip."""
    client = connect(stack.engine)
    environment = {**os.environ, "PINWHEEL_HOME": str(stack.home)}
    pinwheel(environment, "lexicon", stack.catalogue)
    found = load(client, stack.catalogue, None)
    if found is None:
        raise RuntimeError("the lexicon was not built")
    lexicon = found[1]
    use_large_pages()  # as each web process does
    asked = [_slipped(SAID[at % len(SAID)].format(one), at)
             for at, one in enumerate(queries(titles(stack), COUNT + WARM))]  # fmt: skip
    (times,) = in_turn([lambda text: understand(text, lexicon)], asked[WARM:], asked[:WARM])
    return [Promise("understanding a query, p50", times.at(50), BOUND_MS, "ms", 1.0)]


def _slipped(text: str, at: int) -> str:
    """Every fourth with two letters of its longest word swapped."""
    if at % 4:
        return text
    word = max(text.split(), key=len)
    middle = len(word) // 2
    wrong = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
    return text.replace(word, wrong, 1)
