"""How likely a hand makes one word of another: a noisy channel (Kernighan, Church, Gale 1990)."""

from functools import lru_cache

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
SOUNDS = (frozenset("aeiou"), frozenset("eiy"))  # vowels written for one another
# The price of an edit in nats: minus the logarithm of how often a word is typed with that very
# slip. One word in ten or so is mistyped, in one of some hundred ways.
EDIT = 6.5
SWAP, DOUBLED, VOWEL, NEIGHBOUR, DROPPED, ADDED, OTHER = 0.7, 0.65, 0.8, 0.85, 0.8, 1.05, 1.25
LEAST = EDIT * min(SWAP, DOUBLED, VOWEL, NEIGHBOUR, DROPPED, ADDED, OTHER)  # of a single slip
FIRST = 0.35  # the first letter is seldom wrong


def _keys() -> dict[str, tuple[float, float]]:
    """Where each letter lies on a QWERTY keyboard."""
    return {one: (row, column + row * 0.4) for row, keys in enumerate(ROWS)
            for column, one in enumerate(keys)}  # fmt: skip


KEYS = _keys()


def price(typed: str, meant: str) -> float:
    """Nats it takes to mistype `meant` as `typed`: the cheapest way (optimal string alignment)."""
    adds, drops = _repeated(typed, ADDED), _repeated(meant, DROPPED)
    before: list[float] = []
    above = [ADDED * column + (FIRST if column else 0) for column in range(len(typed) + 1)]
    for row, was in enumerate(meant):
        here = [above[0] + DROPPED + (0 if row else FIRST)]
        for column, now in enumerate(typed):
            cost = above[column]
            if was != now:
                cost += _changed(was, now) + (0 if row or column else FIRST)
                if row and column and was == typed[column - 1] and now == meant[row - 1]:
                    cost = min(cost, before[column - 1] + SWAP)
            here.append(min(cost, above[column + 1] + drops[row], here[column] + adds[column]))
        before, above = above, here
    return above[-1] * EDIT


def _repeated(word: str, once: float) -> list[float]:
    """What each letter costs: DOUBLED where it stands there twice in a row."""
    return [DOUBLED if word[at - 1 : at] == one else once for at, one in enumerate(word)]


@lru_cache(maxsize=10_000)
def _changed(was: str, now: str) -> float:
    if any({was, now} <= alike for alike in SOUNDS):
        return VOWEL
    if was in KEYS and now in KEYS:
        (a, b), (c, d) = KEYS[was], KEYS[now]
        if abs(a - c) <= 1 and abs(b - d) <= 1.1:
            return NEIGHBOUR
    return OTHER
